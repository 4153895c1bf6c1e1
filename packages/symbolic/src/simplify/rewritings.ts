import { constant } from '../expression/build.js';
import type { Expr } from '../expression/Expr.js';
import { abs, isApplied, log, mul, pow, sqrt } from '../expression/operations.js';
import type { NormalForms } from './NormalForms.js';
import { Product } from './Product.js';
import * as Q from './rational.js';
import { wholeNumber } from './Scope.js';
import type { Signs } from './Signs.js';

// What the rules of functions need: each is one identity, undefined where it does not apply.

/** then(v), for an operand -v that stands with a minus sign. */
export function negated(u: Expr, then: (v: Expr) => Expr): Expr | undefined {
  if (isApplied(u, 'neg')) return then(u.operands[0]);
  const isNegative = u.kind === 'constant' && u.name === '' && typeof u.value === 'number' && u.value < 0;
  return isNegative ? then(constant(-(u.value as number))) : undefined;
}

/** Whether a node is a power with an even number as exponent. */
export function evenPower({ operation, operands }: Expr): boolean {
  const value = operation === 'pow' ? Q.rationalOf(operands[1]) : undefined;
  return value !== undefined && Q.isInteger(value) && value.n % 2 === 0;
}

/** u^c = exp(c log(u)) */
export function numberTimesLog(e: Expr): Expr | undefined {
  if (!isApplied(e, 'mul')) return undefined;
  const [c, log] = e.operands;
  return Q.rationalOf(c) !== undefined && isApplied(log, 'log') ? pow(log.operands[0], c) : undefined;
}

/** log(u^c) = c log(u), for a number c that is not even, or a positive u. */
export function logOfPower(power: Expr, signs: Signs): Expr | undefined {
  if (!isApplied(power, 'pow')) return undefined;
  const [u, c] = power.operands;
  if (Q.rationalOf(c) === undefined || (evenPower(power) && !signs.isPositive(u))) return undefined;
  return mul(c, log(u));
}

/**
 * (u^a)^b = u^(a b): for an even a of abs(u), otherwise of u itself, since for an a that is no whole number the
 * original has values for u >= 0 only, and for an odd a with a b that is none, too.
 */
export function powerOfPower(power: Expr, b: Expr, forms: NormalForms): Expr | undefined {
  const [u, a] = isApplied(power, 'sqrt') ? [power.operands[0], Q.expressionOf(Q.HALF)] : power.operands;
  if (!isApplied(power, 'pow') && !isApplied(power, 'sqrt')) return undefined;
  const { signs } = forms;
  if (!signs.isPositive(u)) {
    if (Q.rationalOf(a) === undefined) return undefined;
    // for an odd a a symbolic b may be whole: (x^3)^y has values for x < 0, too
    if (Q.rationalOf(b) === undefined && wholeNumber(a) !== undefined && !evenPower(power)) return undefined;
  }
  const base = evenPower(power) && !signs.isNonnegative(u) ? abs(u) : u;
  return pow(base, new Product(forms).multiply(a).multiply(b).toExpr());
}

/** sqrt(u v) = sqrt(u) sqrt(v), where u is the factors known to be positive and a number that is a square. */
export function splitRoot(product: Expr, forms: NormalForms): Expr | undefined {
  const { coefficient, powers } = forms.factorsOf(product);
  const [n, d] = [Math.sqrt(coefficient.n), Math.sqrt(coefficient.d)];
  const isSquare = !Q.isOne(coefficient) && Number.isInteger(n) && Number.isInteger(d);
  if (powers.bases.length < 2 && !isSquare) return undefined;
  const [outside, inside] = [new Product(forms), new Product(forms)];
  if (isSquare) outside.coefficient = Q.fraction(n, d);
  else inside.coefficient = coefficient;
  powers.bases.forEach((base, i) => {
    const exponent = powers.exponents[i];
    const half = 'kind' in exponent || !forms.signs.isPositive(base) ? undefined : Q.times(exponent, Q.HALF);
    if (half === undefined) inside.multiplyPower(base, exponent);
    else outside.multiplyPower(base, half);
  });
  const taken = outside.toExpr();
  return taken === constant(1) ? undefined : mul(taken, sqrt(inside.toExpr()));
}
