import { sinPi } from './circular.js';
import { pi } from './constants.js';
import type { Decimal } from './decimal.js';
import { exp } from './exponential.js';
import { log } from './logarithm.js';
import { bernoulliSeries, risingFactorial, stepsToAsymptotic } from './stirling.js';
import { cancelling, constructorOf, raise } from './working.js';

// ln Γ(y) = (y - ½) ln y - y + ½ ln 2π + y Σ B_2k / (2k (2k-1) y^2k) (DLMF 5.11.1) for large y
function logGammaAsymptotic(y: Decimal): Decimal {
  const series = bernoulliSeries(y, (k) => ({
    numerator: 1n,
    denominator: BigInt(2 * k * (2 * k - 1)),
  }));
  const halfLogTwoPi = log(pi(constructorOf(y)).times(2)).div(2);
  return y.minus(0.5).times(log(y)).minus(y).plus(halfLogTwoPi).plus(y.times(series));
}

// Γ(x) = Γ(x+n) / (x (x+1) ... (x+n-1)) (DLMF 5.5.1) for x > 0
function gammaRight(x: Decimal): Decimal {
  const n = stepsToAsymptotic(x);
  return exp(logGammaAsymptotic(x.plus(n))).div(risingFactorial(x, n));
}

// Γ(x) = π / (sin(πx) Γ(1-x)) (DLMF 5.5.3) for x < 0
export function gamma(x: Decimal): Decimal {
  const D = constructorOf(x);
  if (x.isZero()) return x.pow(-1);
  if (x.isNaN() || x.eq(Infinity)) return x;
  // At a negative integer the two sides go to infinities of opposite signs.
  if (x.isNegative() && (!x.isFinite() || x.isInteger())) return new D(NaN);
  // A logarithm of up to 17 digits eats as many in exp.
  const wide = raise(x, 20);
  if (wide.isPositive()) return gammaRight(wide);
  const one = new (constructorOf(wide))(1);
  return pi(constructorOf(wide)).div(sinPi(wide).times(gammaRight(one.minus(wide))));
}

// ln Γ(x) for x > 0, as terms that cancel near its zeros 1 and 2
function logGammaRight(x: Decimal): [Decimal, Decimal] {
  const n = stepsToAsymptotic(x);
  return [logGammaAsymptotic(x.plus(n)), log(risingFactorial(x, n)).neg()];
}

// ln|Γ(x)| for x < 0: ln(π / |sin πx|) - ln Γ(1-x), zero somewhere beside every pole
function logGammaLeft(x: Decimal): Decimal[] {
  const D = constructorOf(x);
  const [a, b] = logGammaRight(new D(1).minus(x));
  return [log(pi(D).div(sinPi(x).abs())), a.neg(), b.neg()];
}

/** ln|Γ(x)|, +Infinity at the poles and at both infinities (as C's lgamma). */
export function lgamma(x: Decimal): Decimal {
  const D = constructorOf(x);
  if (x.isNaN()) return x;
  if (!x.isFinite() || (x.isInteger() && !x.gt(0))) return new D(Infinity);
  // The only zeros at numbers with finitely many digits; the sum below would leave a last-digit residue.
  if (x.eq(1) || x.eq(2)) return new D(0);
  return cancelling(x.isPositive() ? logGammaRight : logGammaLeft, x);
}
