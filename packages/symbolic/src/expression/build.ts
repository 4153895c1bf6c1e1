import { type ElementwiseRule, shapeOf, type Value } from '@fourgrad/ops';
import { addRule, mulRule } from '@fourgrad/ops/rules';
import { Expr, NO_VALUE, type NodeRule } from './Expr.js';
import { folded } from './identities.js';
import { numberOf } from './numberOf.js';
import { compareFactors, compareTerms } from './order.js';

/**
 * An expression that is a constant: a number exactly as it is, or a value of an outer call, by identity; an expression
 * is itself.
 *
 * @throws TypeError for an array.
 * @example toText(mul(constant(2), variable('x'))) // '2 * x'
 */
export function constant(value: Value): Expr {
  if (value instanceof Expr) return value;
  if (typeof value === 'number') return Expr.number(value);
  if (shapeOf(value).length > 0) throw new TypeError('an array is no scalar expression');
  return Expr.leaf(`o${identity(value)}`, 'constant', value, '');
}

/**
 * A named constant, such as pi: exact in derivations, a number when evaluated.
 *
 * @example evaluate(mul(2, namedConstant('g', 9.81)), {}) // 19.62
 */
export function namedConstant(name: string, value: number): Expr {
  return Expr.leaf(`n${name}=${value}`, 'constant', value, name);
}

const IDENTIFIER = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const ASCII_IDENTIFIER = /^[A-Za-z_][A-Za-z_0-9]*$/; // five times faster

/**
 * The variable of this name; the same name gives the same variable.
 *
 * @throws TypeError if the name is no identifier.
 * @example toText(mul(2, variable('x'))) // '2 * x'
 */
export function variable(name: string): Expr {
  requireVariableName('an expression', name);
  return Expr.leaf(`v${name}`, 'variable', NO_VALUE, name);
}

/**
 * Whether a name can stand for a variable, in text and in generated code: never constructor, __proto__ and the like.
 *
 * @example isVariableName('constructor') // false
 */
export function isVariableName(name: string): boolean {
  return (
    typeof name === 'string' &&
    name.length <= 100 &&
    (ASCII_IDENTIFIER.test(name) || IDENTIFIER.test(name)) &&
    !(name in Object.prototype)
  );
}

/** Refuses what can be no variable's name. */
export function requireVariableName(what: string, name: string): void {
  if (!isVariableName(name))
    throw new TypeError(
      `${what} needs the name of a variable, got ${JSON.stringify(name)}: letters, digits and _, a letter first, no word that JavaScript reserves`,
    );
}

/** A variable that no other call can name: what a function is traced on. */
export const freshVariable = (name: string, level: number): Expr =>
  Expr.freshLeaf('variable', level, NO_VALUE, name);

/** A rule applied to expressions, with the identities that make no difference to the value folded away. */
export function apply(rule: NodeRule, x: Expr, y?: Expr, z?: Expr): Expr {
  if (rule.kind === 'elementwise') {
    // x + y is y + x, and x y is y x, to the last bit: both are one node
    if (rule === addRule && compareTerms(x, y as Expr) > 0) return built(rule, y as Expr, x);
    if (rule === mulRule && compareFactors(x, y as Expr) > 0) return built(rule, y as Expr, x);
    return built(rule, x, y, z);
  }
  const mask = rule.name === 'where' ? numberOf(x) : undefined;
  if (mask !== undefined) return (mask !== 0 ? y : z) as Expr;
  return Expr.application(rule, x, y, z);
}

const built = (rule: ElementwiseRule, x: Expr, y?: Expr, z?: Expr): Expr =>
  folded(rule, x, y as Expr) ?? exact(rule, x, y, z) ?? Expr.application(rule, x, y, z);

/** A rule applied to a list of operands, which can be numbers. */
export function applied(rule: NodeRule, operands: readonly Value[]): Expr {
  const [x, y, z] = operands;
  if (operands.length === 1) return apply(rule, constant(x));
  if (operands.length === 2) return apply(rule, constant(x), constant(y));
  return apply(rule, constant(x), constant(y), constant(z));
}

/** Operations that are exact on whole numbers wherever the result is a whole number; those before div on short numbers. */
const FOLDABLE = 'add sub mul neg lt le gt ge eq ne div pow sqrt abs'.split(' ');
const EXACT_ON_SHORT = FOLDABLE.slice(0, 10);

/** Whether a function of the rulebook is exact where it is a whole number: at 0 and 1 all are, as cos(0) and log(1). */
const isExactAt = ({ builtIn, arity }: ElementwiseRule, x: number): boolean =>
  builtIn === true && arity === 1 && (x === 0 || x === 1);

/** Numbers with at most ten binary places and thirty bits, such as 3, 0.5 and -2.25: their sums and products are exact. */
const isShort = (x: number): boolean =>
  Number.isSafeInteger(x) || (Number.isInteger(1024 * x) && Math.abs(x) < 2 ** 20);

/** Arithmetic whose result is exact, and the whole numbers that elementary functions take at whole numbers. */
function exact(rule: ElementwiseRule, x: Expr, y?: Expr, z?: Expr): Expr | undefined {
  const a = numberOf(x);
  const b = y === undefined ? 0 : numberOf(y);
  if (a === undefined || b === undefined || z !== undefined || !isShort(a) || !isShort(b)) return undefined;
  if (!FOLDABLE.includes(rule.name) && !isExactAt(rule, a)) return undefined;
  const result = rule.evaluate(a, b);
  const isExact = EXACT_ON_SHORT.includes(rule.name)
    ? isShort(result)
    : [a, b, result].every(Number.isSafeInteger);
  return isExact && !Object.is(result, -0) ? constant(result) : undefined;
}

const identities = new WeakMap<object, number>();
let identified = 0;

/** A number for an object, the same as long as it lives: rules and outer values are told apart by it. */
function identity(object: object): number {
  let known = identities.get(object);
  if (known === undefined) {
    identified += 1;
    known = identified;
    identities.set(object, known);
  }
  return known;
}
