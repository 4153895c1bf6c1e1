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

/** What a node is: a constant, a variable, or a rule applied to expressions. */
export type Kind = 'constant' | 'variable' | 'apply';

/** A rule that an expression can hold: elementwise, or `where`. */
export type NodeRule = ElementwiseRule | LinearRule<null>;

/**
 * A symbolic expression: an immutable node of a directed acyclic graph. Nodes are interned, so equal expressions are
 * the same object (hash-consing: Ershov 1958; Filliatre and Conchon 2006).
 */
export class Expr extends Operand implements Branching {
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
  }

  static readonly #table = new Map<string, WeakRef<Expr>>();
  static #created = 0;
  static #sweepAt = 1 << 16;

  /** The one node with this key, made if it is not there. For the builders in build.ts. */
  static intern(
    key: string,
    kind: Kind,
    level: number,
    rule: NodeRule | null,
    operands: readonly Expr[],
    value: Value,
    name: string,
  ): Expr {
    const known = Expr.#table.get(key)?.deref();
    if (known !== undefined) return known;
    Expr.#created += 1;
    const node = new Expr(kind, Expr.#created, level, rule, operands, value, name);
    Expr.#table.set(key, new WeakRef(node));
    if (Expr.#table.size >= Expr.#sweepAt) Expr.#forgetCollected();
    return node;
  }

  /** Drops the keys of collected nodes whenever the table has doubled: constant cost a node, memory follows use. */
  static #forgetCollected(): void {
    for (const [key, reference] of Expr.#table) if (reference.deref() === undefined) Expr.#table.delete(key);
    Expr.#sweepAt = Math.max(1 << 16, 2 * Expr.#table.size);
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

const isArray = (operand: Value): boolean => shapeOf(operand).length > 0;
