import { apply, constant } from '../expression/build.js';
import { Expr } from '../expression/Expr.js';
import { numberOf } from '../expression/numberOf.js';
import { abs, isApplied, log, mul, pow } from '../expression/operations.js';
import { listed } from './ExprMap.js';
import type { NormalForms, Power } from './NormalForms.js';
import { Product } from './Product.js';
import * as Q from './rational.js';
import { wholeNumber } from './Scope.js';
import type { Signs } from './Signs.js';

// What the rules of functions need: each is one identity, undefined where it does not apply.

/** v, for an operand -v that stands with a minus sign. */
export function withoutMinus(u: Expr): Expr | undefined {
  if (isApplied(u, 'neg')) return u.x;
  const value = numberOf(u);
  return value !== undefined && value < 0 ? constant(-value) : undefined;
}

/** Whether a node is a power with an even number as exponent. */
export function evenPower({ operation, y }: Expr): boolean {
  const value = operation === 'pow' ? Q.rationalOf(y) : undefined;
  return value !== undefined && Q.isInteger(value) && value.n % 2 === 0;
}

/** u^c = exp(c log(u)) */
export function numberTimesLog(e: Expr): Expr | undefined {
  if (!isApplied(e, 'mul')) return undefined;
  const { x: c, y: log } = e;
  return Q.rationalOf(c) !== undefined && isApplied(log, 'log') ? pow(log.x, c) : undefined;
}

/** log(u^c) = c log(u), for a number c that is not even, or a positive u. */
export function logOfPower(power: Expr, signs: Signs): Expr | undefined {
  if (!isApplied(power, 'pow')) return undefined;
  const { x: u, y: c } = power;
  if (Q.rationalOf(c) === undefined || (evenPower(power) && !signs.isPositive(u))) return undefined;
  return mul(c, log(u));
}

/**
 * (u^a)^b = u^(a b): for an even a of abs(u), otherwise of u itself, since for an a that is no whole number the
 * original has values for u >= 0 only, and for an odd a with a b that is none, too.
 */
export function powerOfPower(power: Expr, b: Expr, forms: NormalForms): Expr | undefined {
  if (!isApplied(power, 'pow') && !isApplied(power, 'sqrt')) return undefined;
  const u = power.x;
  const a = isApplied(power, 'sqrt') ? Q.expressionOf(Q.HALF) : power.y;
  const { signs } = forms;
  if (!signs.isPositive(u)) {
    if (Q.rationalOf(a) === undefined) return undefined;
    // for an odd a a symbolic b may be whole: (x^3)^y has values for x < 0, too
    if (Q.rationalOf(b) === undefined && wholeNumber(a) !== undefined && !evenPower(power)) return undefined;
  }
  const base = evenPower(power) && !signs.isNonnegative(u) ? abs(u) : u;
  return pow(base, new Product(forms).multiply(a).multiply(b).toExpr());
}

/**
 * sqrt(u v) = sqrt(u) sqrt(v) for u > 0, abs(u v) = u abs(v) for u >= 0, sign(u v) = sign(v) for u > 0: the numbers and
 * the factors of which that is known are taken out.
 */
export function takenOut(node: Expr, forms: NormalForms): Expr | undefined {
  const [isRoot, isAbs] = [isApplied(node, 'sqrt'), isApplied(node, 'abs')];
  const { coefficient: c, powers } = forms.factorsOf(node.x);
  const number = isRoot ? squareRoot(c) : c.n < 0 ? Q.negative(c) : c;
  const [outside, inside] = [new Product(forms), new Product(forms)];
  if (number === undefined) inside.coefficient = c;
  else {
    outside.coefficient = number;
    if (c.n < 0 && !isAbs) inside.coefficient = Q.MINUS_ONE;
  }
  for (const { key: base, value: exponent } of listed(powers.first)) {
    const power = isRoot ? base : new Product(forms).multiplyPower(base, exponent).toExpr();
    const isKnown = isAbs ? forms.signs.isNonnegative(power) : forms.signs.isPositive(power);
    const half = isRoot && !(exponent instanceof Expr) ? Q.times(exponent, Q.HALF) : undefined;
    const taken = isRoot ? half : exponent;
    const isSplit = isRoot && base.kind === 'constant' && half?.d === 2; // sqrt(2 pi) stays whole
    if (isKnown && !isSplit && taken !== undefined) outside.multiplyPower(base, taken);
    else inside.multiplyPower(base, exponent);
  }
  const taken = outside.toExpr();
  if (taken === constant(1)) return undefined;
  const rest = apply(node.rule as NonNullable<Expr['rule']>, inside.toExpr());
  return isApplied(node, 'sign') ? rest : mul(taken, rest);
}

/** The root of a fraction that is a square. */
function squareRoot(c: Q.Rational): Q.Rational | undefined {
  const [n, d] = [Math.sqrt(c.n), Math.sqrt(c.d)];
  return Number.isInteger(n) && Number.isInteger(d) ? Q.fraction(n, d, c.decimal) : undefined;
}

/** |u| sgn(u) = u, and u sgn(u) = |u| */
export function timesSign(product: Expr, forms: NormalForms): Expr | undefined {
  const { first } = forms.factorsOf(product).powers;
  for (let sign = first; sign !== null; sign = sign.next) {
    if (!isApplied(sign.key, 'sign') || !isFactor(sign)) continue;
    const u = sign.key.x;
    const other = listed(first).find((power) => (power.key === u || power.key === abs(u)) && isFactor(power));
    if (other === undefined) continue;
    const rest = new Product(forms).multiply(product).multiply(sign.key, -1).multiply(other.key, -1);
    return rest.multiply(other.key === u ? abs(u) : u).toExpr();
  }
  return undefined;
}

/** Whether a power stands above the bar, a whole number of times. */
const isFactor = ({ value }: Power): boolean => !(value instanceof Expr) && Q.isInteger(value) && value.n > 0;
