import { bernoulli, type Rational } from './bernoulli.js';
import type { Decimal } from './decimal.js';
import { fractionBits, fromFixed, toFixed } from './fixed.js';
import { constructorOf } from './working.js';

// The asymptotic series of the gamma family diverge; their smallest term, near 2k = 2πy, is about e^-2πy.
// At y >= 0.6 digits + order they reach the last digit with about half as many terms as digits, long before that.

/** The number of steps n that take x > 0 to x + n, where the asymptotic series give every digit. */
export function stepsToAsymptotic(x: Decimal, order = 0): number {
  const start = Math.ceil(0.6 * constructorOf(x).precision) + order;
  return x.gte(start) ? 0 : Math.ceil(start - x.toNumber());
}

/** Σ c(k) B_2k / y^2k for k = 1, 2, ..., down to the last digit (absolutely), for y that far out. */
export function bernoulliSeries(y: Decimal, c: (k: number) => Rational): Decimal {
  const D = constructorOf(y);
  const bits = fractionBits(D);
  // Powers of 1/y² carry twice the bits, because the coefficients grow while they shrink.
  const powerBits = 2n * bits;
  const u = toFixed(y.pow(-2), powerBits);
  let power = 1n << powerBits;
  let sum = 0n;
  let term = 1n;
  for (let k = 1; term !== 0n; k += 1) {
    const b = bernoulli(k);
    const { numerator, denominator } = c(k);
    power = (power * u) >> powerBits;
    term = (power * b.numerator * numerator) / ((b.denominator * denominator) << bits);
    sum += term;
  }
  return fromFixed(sum, bits, D);
}

/** x (x+1) ... (x+n-1) for x > 0; 1 for n = 0. */
export function risingFactorial(x: Decimal, n: number): Decimal {
  const D = constructorOf(x);
  if (n === 0) return new D(1);
  // The factors x+1, ..., x+n-1 are at least 1: fixed point keeps their digits, and x itself stays a Decimal.
  const bits = fractionBits(D);
  const one = 1n << bits;
  let factor = toFixed(x, bits);
  let product = one;
  for (let j = 1; j < n; j += 1) {
    factor += one;
    product = (product * factor) >> bits;
  }
  return x.times(fromFixed(product, bits, D));
}
