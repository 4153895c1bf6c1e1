import { cotPi } from './circular.js';
import { pi } from './constants.js';
import type { Decimal } from './decimal.js';
import { fractionBits, fromFixed, powerFixed, toFixed } from './fixed.js';
import { log } from './logarithm.js';
import { bernoulliSeries, stepsToAsymptotic } from './stirling.js';
import { cancelling, constructorOf } from './working.js';

/** The highest order; its cost is the integer polynomial of the reflection formula. */
const LARGEST_ORDER = 200;

// ψ(y) = ln y - 1/(2y) - Σ B_2k / (2k y^2k) (DLMF 5.11.2) for large y
function digammaAsymptotic(y: Decimal): Decimal {
  const series = bernoulliSeries(y, (k) => ({ numerator: 1n, denominator: BigInt(2 * k) }));
  return log(y).minus(y.times(2).pow(-1)).minus(series);
}

// ψ(x) = ψ(x+n) - 1/x - 1/(x+1) - ... - 1/(x+n-1) (DLMF 5.5.2) for x > 0
function digammaRight(x: Decimal): Decimal[] {
  const D = constructorOf(x);
  const n = stepsToAsymptotic(x);
  if (n === 0) return [digammaAsymptotic(x)];
  const bits = fractionBits(D);
  const one = 1n << bits;
  const oneSquared = one << bits;
  let denominator = toFixed(x, bits);
  let sum = 0n;
  for (let j = 1; j < n; j += 1) {
    denominator += one;
    sum += oneSquared / denominator;
  }
  return [digammaAsymptotic(x.plus(n)), x.pow(-1).neg(), fromFixed(sum, bits, D).neg()];
}

// ψ(x) = ψ(1-x) - π cot(πx) (DLMF 5.5.4) for x < 0
function digammaLeft(x: Decimal): Decimal[] {
  const D = constructorOf(x);
  return [...digammaRight(new D(1).minus(x)), pi(D).times(cotPi(x)).neg()];
}

/** ψ(x), NaN at its poles 0, -1, -2, ... */
export function digamma(x: Decimal): Decimal {
  const D = constructorOf(x);
  if (x.isNaN() || x.eq(Infinity)) return x;
  if (!x.isFinite() || (x.isInteger() && !x.gt(0))) return new D(NaN);
  return cancelling(x.isPositive() ? digammaRight : digammaLeft, x);
}

// binomial(2k+n-1, 2k), the growth of the asymptotic series below, by its own recurrence in k
function risingBinomials(n: number): (k: number) => { numerator: bigint; denominator: bigint } {
  let binomial = 1n;
  return (k) => {
    const top = BigInt(2 * k + n - 1) * BigInt(2 * k + n - 2);
    binomial = (binomial * top) / BigInt(2 * k * (2 * k - 1));
    return { numerator: binomial, denominator: 1n };
  };
}

// (-1)^(n+1) ψ⁽ⁿ⁾(x) = n! Σ 1/(x+j)^(n+1), j < steps                       (DLMF 5.15.1, 5.15.5)
//                    + (n-1)!/yⁿ (1 + n/(2y) + Σ binomial(2k+n-1, 2k) B_2k / y^2k), y = x + steps  (5.15.9)
// for x > 0, with the factor n!/x^(n+1) taken out: all terms positive, the first of them 1.
function polygammaRight(n: number, x: Decimal): Decimal {
  const D = constructorOf(x);
  const steps = stepsToAsymptotic(x, n);
  const bits = fractionBits(D);
  const one = 1n << bits;
  let sum = 0n;
  if (steps > 0) {
    const fixed = toFixed(x, bits);
    sum = one;
    for (let j = 1n; j < steps; j += 1n) {
      sum += powerFixed((fixed << bits) / (fixed + j * one), n + 1, bits);
    }
  }
  const y = x.plus(steps);
  const series = bernoulliSeries(y, risingBinomials(n)).plus(y.times(2).pow(-1).times(n)).plus(1);
  const ratio = x.div(y).pow(n + 1);
  const total = fromFixed(sum, bits, D).plus(ratio.times(y.div(n)).times(series));
  const value = total.times(factorial(n)).div(x.pow(n + 1));
  return n % 2 === 0 ? value.neg() : value;
}

function factorial(n: number): string {
  let product = 1n;
  for (let k = 2n; k <= n; k += 1n) product *= k;
  return product.toString();
}

const cotPolynomials = new Map<number, bigint[]>();

// dⁿ/dxⁿ cot x = P_n(cot x) with P_0(c) = c, P_(n+1)(c) = -(1 + c²) P_n'(c); coefficients from c⁰ up
function cotPolynomial(n: number): bigint[] {
  const found = cotPolynomials.get(n);
  if (found !== undefined) return found;
  let p = [0n, 1n];
  for (let order = 0; order < n; order += 1) {
    const next = new Array<bigint>(p.length + 1).fill(0n);
    p.forEach((a, i) => {
      if (i === 0) return;
      next[i - 1] = (next[i - 1] as bigint) - BigInt(i) * a;
      next[i + 1] = (next[i + 1] as bigint) - BigInt(i) * a;
    });
    p = next;
  }
  cotPolynomials.set(n, p);
  return p;
}

// ψ⁽ⁿ⁾(x) = (-1)ⁿ ψ⁽ⁿ⁾(1-x) - πⁿ⁺¹ P_n(cot πx) (DLMF 5.15.6) for x < 0
// The powers in P_n are all even or all odd and its signs all alike: nothing cancels within it.
function polygammaLeft(n: number, x: Decimal): Decimal[] {
  const D = constructorOf(x);
  const right = polygammaRight(n, new D(1).minus(x));
  const c = cotPi(x);
  const square = c.times(c);
  const p = cotPolynomial(n);
  let value = new D(0);
  for (let i = n + 1; i >= 0; i -= 2) value = value.times(square).plus((p[i] as bigint).toString());
  if (n % 2 === 0) value = value.times(c);
  const circular = pi(D)
    .pow(n + 1)
    .times(value);
  return [n % 2 === 0 ? right : right.neg(), circular.neg()];
}

/**
 * ψ⁽ⁿ⁾(x), the n-th derivative of digamma, for n = 0, 1, ..., 200.
 *
 * At the poles 0, -1, -2, ...: +Infinity for odd n, NaN for even n, whose two sides differ in sign.
 * Throws a RangeError beyond order 200.
 */
export function polygamma(order: Decimal, x: Decimal): Decimal {
  const D = constructorOf(x);
  if (order.isZero()) return digamma(x);
  if (x.isNaN() || !order.isInteger() || order.isNegative()) return new D(NaN);
  if (order.gt(LARGEST_ORDER)) {
    throw new RangeError(`polygamma goes up to order ${LARGEST_ORDER} here, got ${order}`);
  }
  const n = order.toNumber();
  if (!x.isFinite()) return new D(x.isPositive() ? 0 : NaN);
  if (x.isInteger() && !x.gt(0)) return new D(n % 2 === 1 ? Infinity : NaN);
  if (x.isPositive()) return polygammaRight(n, x);
  return cancelling((wide) => polygammaLeft(n, wide), x);
}
