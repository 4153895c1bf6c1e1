import { Decimal as Base } from 'decimal.js';

/**
 * The number of the truth: 110 significant digits, so that 100 are good after a few operations.
 *
 * Exponents run to ±9e15, rounding is half to even, `mod` is floored (the sign of the divisor).
 * The default printing thresholds of decimal.js are kept.
 */
export const Decimal = Base.clone({
  defaults: true,
  precision: 110,
  rounding: Base.ROUND_HALF_EVEN,
  modulo: Base.ROUND_FLOOR,
  minE: -9e15,
  maxE: 9e15,
});
export type Decimal = Base;
export type DecimalConstructor = Base.Constructor;

/**
 * The exact value of a float64.
 *
 * `new Decimal(0.1)` is one tenth, because decimal.js reads the shortest decimal; the float64 0.1 is
 * 0.1000000000000000055511151231257827..., and that is what the program under test computes with.
 * More than 110 digits (numbers below about 1e-22) are kept until the first operation rounds them.
 *
 * @example exactly(0.1).toFixed(20) // '0.10000000000000000555'
 */
export function exactly(x: number): Decimal {
  if (!Number.isFinite(x) || Number.isInteger(x)) {
    // Integers above 2^53 print shortened too: 2^70 as 1180591620717411300000.
    return new Decimal(Number.isInteger(x) && x !== 0 ? BigInt(x).toString() : x);
  }
  // x = n / 2^k = n 5^k / 10^k; doubling is exact in float64 until the fraction is gone.
  let n = x;
  let k = 0;
  while (!Number.isInteger(n)) {
    n *= 2;
    k += 1;
  }
  return new Decimal(`${BigInt(n) * 5n ** BigInt(k)}e-${k}`);
}
