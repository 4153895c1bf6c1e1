import { type ElementwiseRule, shapeOf, type Value } from '@fourgrad/ops';
import { addRule, mulRule } from '@fourgrad/ops/rules';
import { Expr, type NodeRule } from './Expr.js';
import { add, div, exp, isApplied, mul, neg, sub } from './operations.js';
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
  return Expr.leaf(`v${name}`, 'variable', 0, name);
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
  Expr.freshLeaf('variable', level, 0, name);

/** A rule applied to expressions, with the identities that make no difference to the value folded away. */
export function apply(rule: NodeRule, operands: readonly Expr[]): Expr {
  if (rule.kind === 'elementwise') {
    const ordered = inOrder(rule, operands);
    return folded(rule, ordered) ?? exact(rule, ordered) ?? Expr.application(rule, ordered);
  }
  const [mask, x, y] = operands;
  if (rule.name === 'where' && isUnnamed(mask) && typeof mask.value === 'number')
    return mask.value !== 0 ? x : y;
  return Expr.application(rule, operands);
}

/** x + y is y + x, and x y is y x, to the last bit: both are one node. */
function inOrder(rule: NodeRule, operands: readonly Expr[]): readonly Expr[] {
  const order = rule === addRule ? compareTerms : rule === mulRule ? compareFactors : undefined;
  if (order === undefined || order(operands[0], operands[1]) <= 0) return operands;
  return [operands[1], operands[0]];
}

const isUnnamed = (e: Expr): boolean => e.kind === 'constant' && e.name === '';

const isNumber = (e: Expr, value: number): boolean => isUnnamed(e) && e.value === value;

const isNegative = (e: Expr): boolean => isUnnamed(e) && typeof e.value === 'number' && e.value < 0;

/** Whether a product has a constant, outside; two numbers that have no exact product stay where they are. */
function hasConstantFactor(e: Expr): boolean {
  if (!isApplied(e, 'mul') || e.operands[0].kind !== 'constant') return false;
  const [outer, rest] = e.operands;
  return outer.name !== '' || !isApplied(rest, 'mul') || !isUnnamed(rest.operands[0]);
}

/** Identities that hold wherever the operands have values, by the name of the rule; undefined where none applies. */
const IDENTITIES: Readonly<Record<string, (x: Expr, y: Expr) => Expr | undefined>> = {
  add: (x, y) => {
    if (isNumber(x, 0)) return y;
    if (isNumber(y, 0)) return x;
    if (isApplied(y, 'neg')) return sub(x, y.operands[0]);
    if (isApplied(x, 'neg')) return sub(y, x.operands[0]);
    if (isNegative(y)) return sub(x, constant(-(y.value as number)));
    if (isNegative(x)) return sub(y, constant(-(x.value as number)));
    return undefined;
  },
  sub: (x, y) => {
    if (isNumber(y, 0)) return x;
    if (isNumber(x, 0)) return neg(y);
    if (isApplied(y, 'neg')) return add(x, y.operands[0]);
    if (isNegative(y)) return add(x, constant(-(y.value as number)));
    return undefined;
  },
  mul: (x, y) => {
    // numbers stand first
    if (isNumber(x, 0)) return x;
    if (isNumber(x, 1)) return y;
    if (isNumber(x, -1)) return neg(y);
    if (isApplied(x, 'neg')) return neg(mul(x.operands[0], y));
    if (isApplied(y, 'neg')) return neg(mul(x, y.operands[0]));
    // and outside: (2 x) y is 2 (x y), so that x y is shared with 3 (x y)
    if (hasConstantFactor(x)) return mul(x.operands[0], mul(x.operands[1], y));
    if (x.kind !== 'constant' && hasConstantFactor(y)) return mul(y.operands[0], mul(x, y.operands[1]));
    if (x.kind === 'constant' && hasConstantFactor(y)) {
      const [c, rest] = y.operands;
      const factor = mul(x, c); // 2 (3 x) = 6 x, where 6 is exact
      if (factor.kind === 'constant') return mul(factor, rest);
      if (x.name !== '' && compareFactors(c, x) < 0) return mul(c, mul(x, rest)); // pi (2 x) = 2 (pi x)
    }
    return undefined;
  },
  div: (x, y) => {
    if (isNumber(y, 1)) return x;
    if (isApplied(x, 'neg')) return neg(div(x.operands[0], y));
    return undefined;
  },
  neg: (x) => {
    if (isApplied(x, 'neg')) return x.operands[0];
    if (isUnnamed(x) && typeof x.value === 'number') return constant(-x.value);
    return undefined;
  },
  pow: (x, y) => {
    if (isNumber(y, 1)) return x;
    if (isNumber(y, 0)) return constant(1);
    if (x.name === 'e' && x.value === Math.E) return exp(y);
    return undefined;
  },
};

function folded(rule: ElementwiseRule, [x, y]: readonly Expr[]): Expr | undefined {
  return Object.hasOwn(IDENTITIES, rule.name) ? IDENTITIES[rule.name](x, y) : undefined;
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
function exact(rule: ElementwiseRule, operands: readonly Expr[]): Expr | undefined {
  const numbers: number[] = [];
  for (const { kind, name, value } of operands) {
    if (kind !== 'constant' || name !== '' || typeof value !== 'number' || !isShort(value)) return undefined;
    numbers.push(value);
  }
  if (!FOLDABLE.includes(rule.name) && !isExactAt(rule, numbers[0])) return undefined;
  const result = rule.evaluate(...numbers);
  const isExact = EXACT_ON_SHORT.includes(rule.name)
    ? isShort(result)
    : Number.isSafeInteger(result) && numbers.every(Number.isSafeInteger);
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
