import { Decimal, exactly } from '../precise/decimal.js';

/** How far a computed result is from the truth. */
export interface Accuracy {
  /** max |g_i - t_i| / max |t_i|: relative error in the max norm, to no less than 2^-1074; absolute where the truth is 0. */
  readonly relativeError: number;
  /** The largest error of a component in units in the last place of the true component; of the largest one where that is 0. */
  readonly ulp: number;
  /** -log10 of the relative error: correct digits, from 0 to 17; 17 for an exact result. */
  readonly digits: number;
}

const SMALLEST = exactly(2 ** -1074); // a truth below it is rounded to it or to 0, and neither is an error of the mode
const MOST_DIGITS = 17; // as many as are needed to tell float64 numbers apart

/**
 * The accuracy of a gradient; null where there is no truth to compare with.
 *
 * @example accuracyOf([6], [truthOf(userProblem('x^2', { x: 3 })).gradient.x]) // { relativeError: 0, ulp: 0, digits: 17 }
 */
export function accuracyOf(computed: readonly number[], truth: readonly (Decimal | null)[]): Accuracy | null {
  const known = truth.filter((t) => t !== null);
  if (known.length < truth.length || known.length === 0) return null;
  const errors = known.map((t, i) => errorOf(computed[i], t));
  const scale = Decimal.max(...known.map((t) => t.abs()));
  const worst = Decimal.max(...errors);
  if (!worst.isFinite())
    return { relativeError: Number.POSITIVE_INFINITY, ulp: Number.POSITIVE_INFINITY, digits: 0 };
  const relative = scale.isZero() ? worst : worst.div(Decimal.max(scale, SMALLEST));
  // 0 has no last place of its own: its error counts in those of the largest component, or of 1
  const unit = scale.isZero() ? new Decimal(1) : scale;
  const ulps = known.map((t, i) => errors[i].div(ulpOf(t.isZero() ? unit : t)));
  return {
    relativeError: relative.toNumber(),
    ulp: Decimal.max(...ulps).toNumber(),
    digits: digitsOf(relative),
  };
}

function errorOf(computed: number, truth: Decimal): Decimal {
  return Number.isFinite(computed)
    ? exactly(computed).sub(truth).abs()
    : new Decimal(Number.POSITIVE_INFINITY);
}

function digitsOf(relative: Decimal): number {
  if (relative.isZero()) return MOST_DIGITS;
  return Math.min(MOST_DIGITS, Math.max(0, -Decimal.log10(relative).toNumber()));
}

/** The distance of float64 numbers at a value: 2^(e - 52) for 2^e <= |t| < 2^(e+1), 2^-1074 below the normal range. */
export function ulpOf(t: Decimal): Decimal {
  const nearest = Math.abs(t.toNumber());
  const exponent = nearest < 2 ** -1022 ? -1022 : Math.floor(Math.log2(nearest));
  // log2 rounds up just below powers of two
  const e = 2 ** exponent > nearest && exponent > -1022 ? exponent - 1 : exponent;
  return new Decimal(2).pow(Math.min(e, 1023) - 52);
}
