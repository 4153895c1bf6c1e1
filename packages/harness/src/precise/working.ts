import { Decimal, type DecimalConstructor } from './decimal.js';

// A kernel computes at the precision of its argument's constructor and returns a value good to all of it
// but the last few digits. `guarded` turns kernels into table entries: 18 digits more go in than come out.
const GUARD = 18;

/** Larger arguments lose decimals; the circular functions, the only ones that would notice, end here too. */
export const LARGEST_EXPONENT_IN_FULL = 1000;

const constructors = new Map<number, DecimalConstructor>();

/** A `Decimal` of at least so many digits; rounded up to a multiple of 32, so that few are ever made. */
function working(digits: number): DecimalConstructor {
  const precision = Math.ceil(digits / 32) * 32;
  let found = constructors.get(precision);
  if (found === undefined) {
    found = Decimal.clone({ precision });
    constructors.set(precision, found);
  }
  return found;
}

/** The constructor, and with it the precision, that x computes with. */
export function constructorOf(x: Decimal): DecimalConstructor {
  return x.constructor as DecimalConstructor;
}

/** The same number, computing with so many digits more. */
export function raise(x: Decimal, digits: number): Decimal {
  return new (working(constructorOf(x).precision + digits))(x);
}

/** x rounded to the precision of the given constructor. */
export function round(x: Decimal, to: DecimalConstructor): Decimal {
  return new to(x).toSignificantDigits();
}

// 110 digits of x, or all its digits down to the 110th decimal if those are more.
function read(x: Decimal): Decimal {
  const digits = Decimal.precision + Math.min(Math.max(x.e, 0), LARGEST_EXPONENT_IN_FULL);
  return x.isFinite() ? x.toSignificantDigits(digits) : x;
}

type Kernel<A extends Decimal[]> = (...args: A) => Decimal;

/**
 * A table entry from a kernel.
 *
 * Arguments are read to 110 digits, large ones to 110 decimals: a float64 near 1e300 has 300 digits and sin
 * depends on all of them. No argument is then nearer than 1e-110 (relatively, if below 1) to a zero or a pole it is
 * not equal to, which bounds the digits any cancellation can eat, and so the time of a call.
 */
export function guarded<A extends Decimal[]>(kernel: Kernel<A>): Kernel<A> {
  const Working = working(Decimal.precision + GUARD);
  return (...args) => round(kernel(...(args.map((x) => new Working(read(x))) as A)), Decimal);
}

/**
 * The sum of terms that may cancel: it is asked for again with as many digits more as the cancellation ate.
 *
 * Used where the zeros are not known beforehand (lgamma, digamma and polygamma between their poles). Each term
 * must be relatively accurate. An argument of 110 digits is too far from a zero that has more digits to lose all
 * of the first sum, so once again is enough.
 */
export function cancelling(terms: (x: Decimal) => Decimal[], x: Decimal): Decimal {
  const D = constructorOf(x);
  const first = terms(x);
  const sum = first.reduce((a, b) => a.plus(b));
  if (!sum.isFinite()) return sum;
  const largest = Math.max(...first.map((term) => (term.isZero() ? -Infinity : term.e)));
  const lost = sum.isZero() ? D.precision : largest - sum.e;
  if (lost < 4) return sum;
  return round(
    terms(raise(x, lost)).reduce((a, b) => a.plus(b)),
    D,
  );
}
