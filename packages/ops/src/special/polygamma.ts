import stdlibPolygamma from '@stdlib/math-base-special-polygamma';

/**
 * The n-th derivative of psi. On x > 0 it has the sign of (-1)^(n + 1), also where it overflows (DLMF 5.15.1); @stdlib's
 * is +Infinity there.
 */
export function polygamma(n: number, x: number): number {
  const value = stdlibPolygamma(n, x);
  return x > 0 && n > 0 && n % 2 === 0 ? -Math.abs(value) : value;
}
