import {
  arrayAmong,
  type Branching,
  type Closed,
  type ElementwiseRule,
  type LinearRule,
  Operand,
  type OwnConstants,
  shapeOf,
  type Value,
} from '@fourgrad/ops';
import { eqRule, geRule, gtRule, leRule, ltRule, neRule } from '@fourgrad/ops/rules';
import { toText } from '../print/text.js';
import { branchOf, hasPoint } from '../trace/running.js';
import { applied, constant, namedConstant } from './build.js';
import { degreeOf } from './degree.js';
import { hashOfNode, hashOfText } from './hash.js';
import { addUser, findUser } from './interning.js';
import type { UserTable } from './UserTable.js';

/** What a node is: a constant, a variable, or a rule applied to expressions. */
export type Kind = 'constant' | 'variable' | 'apply';

/** A rule that an expression can hold: elementwise, `where` or `detach`. */
export type NodeRule = ElementwiseRule | LinearRule<null>;

/**
 * A symbolic expression: an immutable node of a directed acyclic graph. Nodes are interned, so equal expressions are
 * the same object (hash-consing: Ershov 1958; Filliatre and Conchon 2006).
 */
export class Expr extends Operand implements Branching, Closed, OwnConstants {
  /** For the types: arithmetic on expressions gives expressions. */
  declare readonly closed: true;
  /** The name of the rulebook's primitive that is applied, `where` or `detach`; '' for leaves and primitives made outside. */
  readonly operation: string;

  /** As a monomial in variables: x^2 y has 3; undefined for what is no power of a variable. */
  readonly degree: number | undefined;
  /** For interning.ts: the nodes of which this is the newest operand. @internal */
  users: Expr | UserTable | null = null;
  /** For interning.ts: the next of those that hang on the same operand. @internal */
  nextUser: Expr | null = null;
  /** For Graph.ts: the walk that saw this node last. @internal */
  walk = 0;
  /** For Graph.ts: the place in that walk. @internal */
  place = 0;
  /** For NormalForms.ts: the place among the expressions that it has taken apart. @internal */
  form = 0;

  private constructor(
    readonly kind: Kind,
    /** A number that grows with every new node: operands come before what is made of them. */
    readonly id: number,
    /** A hash of the content: the same in every run. */
    readonly hash: number,
    readonly level: number,
    /** The operations of the expression written out as a tree; a float64, enough to compare sizes by. */
    readonly treeOperations: number,
    /** The rule, for `apply`. */
    readonly rule: NodeRule | null,
    /** The operands, as many as the rule takes, undefined beyond: fields, so that a node is one object. */
    readonly x: Expr,
    readonly y: Expr,
    readonly z: Expr,
    /** The value of a constant: a number, or a value traced by an outer derivative call; undefined for others. */
    readonly value: Value,
    /** The name of a variable, or of a constant such as pi; '' otherwise. */
    readonly name: string,
  ) {
    super();
    this.operation = rule === null || (rule.kind === 'elementwise' && rule.builtIn !== true) ? '' : rule.name;
    this.degree = kind === 'variable' ? 1 : degreeOf(this.operation, x, y);
  }

  /** What the rule is applied to; nothing for leaves. */
  get operands(): readonly Expr[] {
    return [this.x, this.y, this.z].filter((operand) => operand !== NONE);
  }

  static readonly #leaves = new Map<string, WeakRef<Expr>>();
  static readonly #numbers = new Map<number, Expr>();
  static #created = 0;
  static #forgetAt = 1 << 12;

  /** The one leaf with this key. For the builders in build.ts. */
  static leaf(key: string, kind: Kind, value: Value, name: string): Expr {
    const known = Expr.#leaves.get(key)?.deref();
    if (known !== undefined) return known;
    const node = Expr.freshLeaf(kind, 0, value, name, key);
    Expr.#leaves.set(key, new WeakRef(node));
    if (Expr.#leaves.size >= Expr.#forgetAt) Expr.#forgetCollected();
    return node;
  }

  /** The one constant of this number; the first few thousand are held, the others found through their text. */
  static number(value: number): Expr {
    if (Object.is(value, -0)) return Expr.leaf('c-0', 'constant', value, '');
    const known = Expr.#numbers.get(value);
    if (known !== undefined) return known;
    const node = Expr.leaf(`c${value}`, 'constant', value, '');
    if (Expr.#numbers.size < MOST_NUMBERS) Expr.#numbers.set(value, node);
    return node;
  }

  /** A leaf that is like no other. */
  static freshLeaf(kind: Kind, level: number, value: Value, name: string, key = name): Expr {
    Expr.#created += 1;
    return new Expr(kind, Expr.#created, hashOfText(key), level, 0, null, NONE, NONE, NONE, value, name);
  }

  /** Drops the keys of collected leaves whenever their number has doubled. */
  static #forgetCollected(): void {
    for (const [key, reference] of Expr.#leaves)
      if (reference.deref() === undefined) Expr.#leaves.delete(key);
    Expr.#forgetAt = Math.max(1 << 12, 2 * Expr.#leaves.size);
  }

  /** The one application of a rule to these operands. For the builders in build.ts. */
  static application(rule: NodeRule, x: Expr, y = NONE, z = NONE): Expr {
    const newest = newer(newer(x, y), z);
    const known = findUser(newest, rule, x, y, z, Expr.#created);
    if (known !== undefined) return known;
    const hash = hashOfNode(rule, x, y, z);
    Expr.#created += 1;
    const level = Math.max(x.level, y?.level ?? 0, z?.level ?? 0);
    const operations = 1 + x.treeOperations + (y?.treeOperations ?? 0) + (z?.treeOperations ?? 0);
    const node = new Expr('apply', Expr.#created, hash, level, operations, rule, x, y, z, NO_VALUE, '');
    addUser(newest, node);
    return node;
  }

  elementwise(rule: ElementwiseRule, operands: readonly Value[]): Value {
    let atPoint = false;
    for (const operand of operands) {
      if (operand instanceof Expr) atPoint ||= hasPoint(operand);
      else if (typeof operand !== 'number' && isArray(operand))
        return (arrayAmong(operands) ?? operand).elementwise(rule, operands);
    }
    // without a point a reader wants x^2 and x^y log(x); at a point only the value counts, and 0 log(0) is 0
    if (rule.expand !== undefined && !atPoint) return rule.expand(...operands);
    const node = applied(rule, operands);
    // at a point a mask is the number it has there: `if (gt(x, 1))` then takes the branch that it should
    return atPoint && COMPARISONS.has(rule) ? node.branchValue() : node;
  }

  linear<A>(rule: LinearRule<A>, operands: readonly Value[], attributes: A): Value {
    const isScalar = rule.name === 'where' || rule.name === 'detach';
    if (!isScalar || operands.some(isArray)) return rule.evaluate(operands, attributes);
    return applied(rule as LinearRule<any>, operands);
  }

  ownConstant(value: number): Value {
    if (hasPoint(this)) return value;
    return value === Math.PI ? namedConstant('pi', value) : constant(value);
  }

  /** The number at the point of the trace that this expression belongs to. */
  branchValue(): number {
    return branchOf(this);
  }

  override toString(): string {
    return toText(this);
  }

  override get plural(): string {
    return 'symbols';
  }
}

/** An operand that is not there. */
const NONE = undefined as unknown as Expr;

/** The value of what is no constant. As a 0 it would be stored as a float64, an object of its own for every node. */
export const NO_VALUE = undefined as unknown as Value;

/** The one that came later, but not a number, which is held: what hangs on it would never be forgotten. */
const newer = (a: Expr, b: Expr): Expr =>
  b !== NONE && (a.kind === 'constant' || (b.kind !== 'constant' && b.id > a.id)) ? b : a;

const COMPARISONS: ReadonlySet<ElementwiseRule> = new Set([ltRule, leRule, gtRule, geRule, eqRule, neRule]);

const MOST_NUMBERS = 4096;

const isArray = (operand: Value): boolean => shapeOf(operand).length > 0;
