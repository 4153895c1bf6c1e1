import { constant } from '../expression/build.js';
import type { Expr } from '../expression/Expr.js';
import { div } from '../expression/operations.js';

/** An exact fraction n/d in lowest terms, d > 0. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };
export const MINUS_ONE: Rational = { n: -1n, d: 1n };

/** No power with more bits is computed: 9^9^9 stays a power. */
const MOST_BITS = 4096n;

const abs = (n: bigint): bigint => (n < 0n ? -n : n);

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [abs(a), abs(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function fraction(n: bigint, d: bigint): Rational {
  const divisor = greatestCommonDivisor(n, d) * (d < 0n ? -1n : 1n);
  return divisor === 1n ? { n, d } : { n: n / divisor, d: d / divisor };
}

export const plus = (a: Rational, b: Rational): Rational =>
  a.d === 1n && b.d === 1n ? { n: a.n + b.n, d: 1n } : fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const times = (a: Rational, b: Rational): Rational =>
  a.d === 1n && b.d === 1n ? { n: a.n * b.n, d: 1n } : fraction(a.n * b.n, a.d * b.d);
export const negative = (a: Rational): Rational => ({ n: -a.n, d: a.d });

export const isZero = (a: Rational): boolean => a.n === 0n;
export const isOne = (a: Rational): boolean => a.n === 1n && a.d === 1n;
export const isInteger = (a: Rational): boolean => a.d === 1n;
export const isEqual = (a: Rational, b: Rational): boolean => a.n === b.n && a.d === b.d;
export const isLess = (a: Rational, b: Rational): boolean => a.n * b.d < b.n * a.d;

/** a^k for a whole k; undefined where it is 0^negative or too large to be written. */
export function power(a: Rational, k: bigint): Rational | undefined {
  if (k < 0n) return isZero(a) ? undefined : power(fraction(a.d, a.n), -k);
  const bits = BigInt(Math.max(abs(a.n).toString(2).length, a.d.toString(2).length) - 1);
  if (bits * k > MOST_BITS || k > MOST_BITS) return undefined;
  return { n: a.n ** k, d: a.d ** k };
}

const FINEST = 1024; // floats with up to ten binary places, such as 0.5 and 2.25, are meant as fractions

/** The fraction that a constant means: a whole number, a short binary one such as 0.5, or a quotient of whole ones. */
export function rationalOf(e: Expr): Rational | undefined {
  if (e.operation === 'neg') {
    const value = rationalOf(e.operands[0]);
    return value === undefined ? undefined : negative(value);
  }
  if (e.operation !== 'div') return rationalOfConstant(e);
  const [n, d] = e.operands.map(rationalOfConstant);
  return n === undefined || d === undefined || isZero(d) ? undefined : fraction(n.n * d.d, n.d * d.n);
}

function rationalOfConstant(e: Expr): Rational | undefined {
  if (e.kind !== 'constant' || e.name !== '' || typeof e.value !== 'number') return undefined;
  const scaled = e.value * FINEST;
  if (Number.isSafeInteger(e.value)) return { n: BigInt(e.value), d: 1n };
  return Number.isSafeInteger(scaled) ? fraction(BigInt(scaled), BigInt(FINEST)) : undefined;
}

/** A fraction as an expression: a number if float64 holds it exactly, a quotient otherwise. */
export function expressionOf({ n, d }: Rational): Expr {
  return d === 1n ? constant(Number(n)) : div(constant(Number(n)), constant(Number(d)));
}

/** Whether both parts are exact as float64. */
export const fitsFloat = ({ n, d }: Rational): boolean =>
  abs(n) <= BigInt(Number.MAX_SAFE_INTEGER) && d <= BigInt(Number.MAX_SAFE_INTEGER);
