import { CENTRAL_STEP, powerOfTwo } from './step.js';

/** A numerical derivative that says how far it can be trusted. */
export interface Derivative {
  readonly value: number;
  /** An estimate of |value - f'(x)|: truncation and rounding together. */
  readonly error: number;
  /** Evaluations of f. */
  readonly evaluations: number;
  /** The smallest step taken, in units of x. */
  readonly step: number;
  /** `notFinite` if f was NaN or infinite near x: then value and error are NaN. */
  readonly status: 'ok' | 'notFinite';
}

/**
 * f'(x) of a function of plain numbers by central differences with steps h and 2h, the difference of which tells the
 * truncation error; the sizes of f tell the rounding error.
 *
 * @throws TypeError if x is no number.
 * @see Press et al., Numerical Recipes, 5.7
 * @example differentiate(Math.sin, 1).status // 'ok'
 */
export function differentiate(f: (x: number) => number, x: number): Derivative {
  if (typeof x !== 'number') throw new TypeError(`differentiate takes a number, got ${typeof x}`);
  const h = CENTRAL_STEP * powerOfTwo(Math.max(1, Math.abs(x)));
  const [a, b, c, d] = [f(x - 2 * h), f(x - h), f(x + h), f(x + 2 * h)];
  const narrow = (c - b) / (2 * h);
  const wide = (d - a) / (4 * h);
  // D(h) = f' + C h^2 + ..., so D(2h) - D(h) = 3 C h^2
  const truncation = Math.abs(wide - narrow) / 3;
  // each value is known to a few units of rounding of f, and of f' times the rounding of x
  const size = Math.max(Math.abs(b), Math.abs(c)) + Math.abs(x * narrow);
  const rounding = (4 * Number.EPSILON * size) / (2 * h);
  const finite = Number.isFinite(narrow) && Number.isFinite(wide);
  return {
    value: finite ? narrow : Number.NaN,
    error: finite ? truncation + rounding : Number.NaN,
    evaluations: 4,
    step: h,
    status: finite ? 'ok' : 'notFinite',
  };
}
