import {
  type Branching,
  type ElementwiseRule,
  families,
  type LinearRule,
  mapElementwise,
  Operand,
  shapeOf,
  type Value,
} from '@fourgrad/ops';
import { toText } from '../print/text.js';
import { branchOf, hasPoint } from '../trace/branch.js';
import { apply, constant } from './build.js';
import { InternTable } from './InternTable.js';

/** What a node is: a constant, a variable, or a rule applied to expressions. */
export type Kind = 'constant' | 'variable' | 'apply';

/** A rule that an expression can hold: elementwise, or `where`. */
export type NodeRule = ElementwiseRule | LinearRule<null>;

/**
 * A symbolic expression: an immutable node of a directed acyclic graph. Nodes are interned, so equal expressions are
 * the same object (hash-consing: Ershov 1958; Filliatre and Conchon 2006).
 */
export class Expr extends Operand implements Branching {
  /** The name of the rulebook's primitive that is applied, or `where`; '' for leaves and primitives made outside. */
  readonly operation: string;

  private constructor(
    readonly kind: Kind,
    /** A number that grows with every new node: operands come before what is made of them. */
    readonly id: number,
    readonly level: number,
    /** The rule, for `apply`. */
    readonly rule: NodeRule | null,
    readonly operands: readonly Expr[],
    /** The value of a constant: a number, or a value traced by an outer derivative call. */
    readonly value: Value,
    /** The name of a variable, or of a constant such as pi; '' otherwise. */
    readonly name: string,
  ) {
    super();
    this.operation = rule === null || (rule.kind === 'elementwise' && rule.builtIn !== true) ? '' : rule.name;
  }

  static readonly #leaves = new InternTable<string, Expr>();
  static readonly #applications = new Map<NodeRule, InternTable<number | string, Expr>>();
  static #created = 0;

  /** The one leaf with this key. For the builders in build.ts. */
  static leaf(key: string, kind: Kind, level: number, value: Value, name: string): Expr {
    let node = Expr.#leaves.get(key);
    if (node === undefined) {
      Expr.#created += 1;
      node = new Expr(kind, Expr.#created, level, null, [], value, name);
      Expr.#leaves.set(key, node);
    }
    return node;
  }

  /** The one application of a rule to these operands. For the builders in build.ts. */
  static application(rule: NodeRule, operands: readonly Expr[]): Expr {
    let table = Expr.#applications.get(rule);
    if (table === undefined) {
      table = new InternTable();
      Expr.#applications.set(rule, table);
    }
    const key = keyOf(operands);
    let node = table.get(key);
    if (node === undefined) {
      let level = 0;
      for (const operand of operands) level = Math.max(level, operand.level);
      Expr.#created += 1;
      node = new Expr('apply', Expr.#created, level, rule, operands, 0, '');
      table.set(key, node);
    }
    return node;
  }

  elementwise(rule: ElementwiseRule, operands: readonly Value[]): Value {
    if (operands.some(isArray)) return mapElementwise(rule, operands);
    if (rule.expand !== undefined) return rule.expand(...operands);
    const node = apply(rule, operands.map(constant));
    // at a point a mask is the number it has there: `if (gt(x, 1))` then takes the branch that it should
    return COMPARISONS.has(rule) && hasPoint(node) ? node.branchValue() : node;
  }

  linear<A>(rule: LinearRule<A>, operands: readonly Value[], attributes: A): Value {
    if (rule.name !== 'where' || operands.some(isArray)) return rule.evaluate(operands, attributes);
    return apply(rule as LinearRule<any>, operands.map(constant));
  }

  /** The number at the point of the trace that this expression belongs to. */
  branchValue(): number {
    return branchOf(this);
  }

  override toString(): string {
    return toText(this);
  }

  override [Symbol.toPrimitive](hint: string): string {
    return hint === 'string' ? toText(this) : super[Symbol.toPrimitive](hint);
  }
}

const COMPARISONS: ReadonlySet<ElementwiseRule> = new Set(Object.values(families.comparison));

/** A key that only these operands have: one number for the usual one or two, a text for more. */
function keyOf(operands: readonly Expr[]): number | string {
  const [x, y] = operands;
  if (operands.length === 1) return x.id;
  if (operands.length === 2 && x.id < 2 ** 26 && y.id < 2 ** 26) return x.id * 2 ** 26 + y.id;
  return operands.map(({ id }) => id).join(',');
}

const isArray = (operand: Value): boolean => shapeOf(operand).length > 0;
