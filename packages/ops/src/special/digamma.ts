import positiveDigamma from '@stdlib/math-base-special-digamma';

/**
 * psi(x), the logarithmic derivative of gamma. Below -1 by reflection from the distance to the nearest pole, which is
 * exact; @stdlib's takes it from 1 - x, which rounds, and finds a pole where there is none.
 */
export function digamma(x: number): number {
  if (x > -1) return positiveDigamma(x);
  // psi(x) = psi(1 - x) - pi cot(pi x)  (DLMF 5.5.4)
  const distance = x - Math.round(x);
  return distance === 0 ? Number.NaN : positiveDigamma(1 - x) - Math.PI / Math.tan(Math.PI * distance);
}
