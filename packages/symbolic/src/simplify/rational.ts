import { constant } from '../expression/build.js';
import type { Expr } from '../expression/Expr.js';
import { numberOf } from '../expression/numberOf.js';
import { div } from '../expression/operations.js';

/** An exact fraction n/d in lowest terms, d > 0; both parts are whole numbers that float64 holds exactly. */
export interface Rational {
  readonly n: number;
  readonly d: number;
  /** Whether it is meant as a decimal, as 0.1 is and what is computed from 0.1, and written as one where it is finite. */
  readonly decimal: boolean;
}

/** The small whole numbers, which nearly all are, exist once. */
const LARGEST_SMALL = 16;
const SMALL: Rational[] = [];

/** A whole number as a fraction; -0 is 0. */
export function integer(n: number): Rational {
  if (Math.abs(n) > LARGEST_SMALL) return { n, d: 1, decimal: false };
  SMALL[n + LARGEST_SMALL] ??= { n: n + 0, d: 1, decimal: false };
  return SMALL[n + LARGEST_SMALL];
}

export const ZERO = integer(0);
export const ONE = integer(1);
export const MINUS_ONE = integer(-1);
export const TWO = integer(2);
export const HALF: Rational = { n: 1, d: 2, decimal: false };

export const isZero = (a: Rational): boolean => a.n === 0;
export const isOne = (a: Rational): boolean => a.n === 1 && a.d === 1;
/** Whether it is 1 or -1. */
export const isUnit = (a: Rational): boolean => a.d === 1 && Math.abs(a.n) === 1;
export const isInteger = (a: Rational): boolean => a.d === 1;
export const isEqual = (a: Rational, b: Rational): boolean => a.n === b.n && a.d === b.d;
export const isLess = (a: Rational, b: Rational): boolean => a.n * b.d < b.n * a.d;

export const negative = (a: Rational): Rational => (a.d === 1 ? integer(-a.n) : { ...a, n: -a.n });

// What float64 does not hold exactly is undefined: the caller leaves the sum or product as it is.

/** a + b */
export const plus = (a: Rational, b: Rational): Rational | undefined =>
  a.d === b.d
    ? exactly(a.n + b.n, a.d, a.decimal || b.decimal)
    : exactly(a.n * b.d + b.n * a.d, a.d * b.d, a.decimal || b.decimal);

/** a b */
export const times = (a: Rational, b: Rational): Rational | undefined =>
  exactly(a.n * b.n, a.d * b.d, a.decimal || b.decimal);

function exactly(n: number, d: number, decimal: boolean): Rational | undefined {
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d)) return undefined;
  if (d === 1) return integer(n);
  const result = fraction(n, d, decimal);
  return decimal && !isWritable(result) && isTerminating(result.d) ? undefined : result;
}

/** a^k for a whole number k; undefined, too, for 0 to a negative power. */
export function power(a: Rational, k: number): Rational | undefined {
  if (k === 1) return a;
  if (k < 0) return isZero(a) ? undefined : power(fraction(a.d, a.n, a.decimal), -k);
  const [n, d] = [wholePower(a.n, k), wholePower(a.d, k)];
  return n === undefined || d === undefined ? undefined : exactly(n, d, a.decimal);
}

function wholePower(n: number, k: number): number | undefined {
  if (n === 0 || n === 1) return k === 0 ? 1 : n;
  if (n === -1) return k % 2 === 0 ? 1 : -1;
  let product = 1;
  for (let i = 0; i < k; i++) {
    product *= n;
    if (!Number.isSafeInteger(product)) return undefined;
  }
  return product;
}

/** n/d in lowest terms, for whole numbers that float64 holds. */
export function fraction(n: number, d: number, decimal = false): Rational {
  let [a, b] = [Math.abs(n), Math.abs(d)];
  while (b !== 0) [a, b] = [b, a % b]; // Euclid
  const divisor = d < 0 ? -a : a;
  if (d === divisor) return integer(n / divisor);
  const lowest = d / divisor;
  return { n: n / divisor, d: lowest, decimal: decimal && FINEST % lowest !== 0 };
}

const FINEST = 1024; // floats with up to ten binary places, such as 0.5 and 2.25, are meant as fractions

/** The fraction that a constant means: a whole number, a short binary or decimal one, or a quotient of such. */
export function rationalOf(e: Expr): Rational | undefined {
  if (e.kind === 'constant') return rationalOfConstant(e);
  if (e.operation === 'neg') {
    const value = rationalOf(e.x);
    return value === undefined ? undefined : negative(value);
  }
  if (e.operation !== 'div') return undefined;
  const [n, d] = [rationalOfConstant(e.x), rationalOfConstant(e.y)];
  return n === undefined || d === undefined || isZero(d)
    ? undefined
    : times(n, fraction(d.d, d.n, d.decimal));
}

function rationalOfConstant(e: Expr): Rational | undefined {
  const value = numberOf(e);
  if (value === undefined) return undefined;
  if (Number.isSafeInteger(value)) return integer(value);
  return Number.isSafeInteger(value * FINEST) ? fraction(value * FINEST, FINEST) : decimal(value);
}

const MOST_DIGITS = 1e15; // as many as float64 tells apart: 0.1 is meant as 1/10, 0.30000000000000004 as itself

/** The fraction n/10^k that a number of at most 15 digits is the nearest float64 to. */
function decimal(value: number): Rational | undefined {
  for (let d = 10; d <= MOST_DIGITS; d *= 10) {
    const n = Math.round(value * d);
    if (n / d === value && Math.abs(n) < MOST_DIGITS) return fraction(n, d, true);
  }
  return undefined;
}

/** Whether it is a decimal of at most 15 digits, which is read as itself again. */
const isWritable = ({ n, d }: Rational): boolean => decimal(n / d)?.d === d;

/** Whether the decimals of n/d come to an end: d has no other primes than 2 and 5. */
function isTerminating(d: number): boolean {
  let rest = d;
  for (const prime of [2, 5]) while (rest % prime === 0) rest /= prime;
  return rest === 1;
}

/** The numbers over and under the bar, whole but for a decimal, which stands above it. */
export const written = (a: Rational): { readonly n: number; readonly d: number } =>
  a.decimal && isWritable(a) ? { n: a.n / a.d, d: 1 } : a;

/** A fraction as an expression: a number, or a quotient of two. */
export function expressionOf(a: Rational): Expr {
  const { n, d } = written(a);
  return d === 1 ? constant(n) : div(constant(n), constant(d));
}
