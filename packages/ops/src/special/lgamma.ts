import gammaln from '@stdlib/math-base-special-gammaln';
import { gamma } from './gamma.js';

/**
 * log|gamma(x)|. @stdlib's gammaln changes its polynomial too early below the minimum at 1.4616 and is off by up to
 * 310 ulp there (and one below); the logarithm of gamma itself keeps all but a few.
 */
export function lgamma(x: number): number {
  const misplaced = (x > 1.19 && x < 1.24) || (x > 0.19 && x < 0.24);
  return misplaced ? Math.log(gamma(x)) : gammaln(x);
}
