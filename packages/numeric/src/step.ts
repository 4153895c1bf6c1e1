import { coordinatesOf, primal, type Value } from '@fourgrad/ops';

/** 2^-17, near cbrt(eps): balances truncation h^2 and rounding eps/h of central differences (Press et al., 5.7). */
export const CENTRAL_STEP = 2 ** -17;
/** 2^-26 = sqrt(eps): balances truncation h and rounding eps/h of one-sided differences. */
export const ONE_SIDED_STEP = 2 ** -26;
/** 2^-13 = eps^(1/4): balances truncation h^2 and rounding eps/h^2 of second differences. */
export const SECOND_ORDER_STEP = 2 ** -13;

/**
 * The step along a direction v at x: `relative` times the size of x where v moves it, at least 1, over the size of v;
 * rounded to a power of two, so that x + h loses no digits of h.
 */
export function stepAlong(at: readonly Value[], direction: readonly Value[], relative: number): number {
  const x = coordinatesOf(at).map(primal);
  const v = coordinatesOf(direction).map(primal);
  let scale = 1;
  let length = 0;
  for (let i = 0; i < x.length; i++) {
    if (v[i] === 0) continue;
    scale = Math.max(scale, Math.abs(x[i]));
    length = Math.max(length, Math.abs(v[i]));
  }
  return relative * powerOfTwo(length === 0 ? 1 : scale / length);
}

/** The power of two nearest to a positive number on the logarithmic scale. */
export const powerOfTwo = (x: number): number => 2 ** Math.round(Math.log2(x));
