/** Special functions on float64 from @stdlib: pure JavaScript, the same bits on every machine. */
import digamma from '@stdlib/math-base-special-digamma';
import erf from '@stdlib/math-base-special-erf';
import erfc from '@stdlib/math-base-special-erfc';
import gamma from '@stdlib/math-base-special-gamma';
import gammaln from '@stdlib/math-base-special-gammaln';
import polygamma from '@stdlib/math-base-special-polygamma';

/**
 * log|gamma(x)|. @stdlib's gammaln changes its polynomial too early below the minimum at 1.4616 and is off by up to
 * 310 ulp there (and one below); the logarithm of gamma itself keeps all but a few.
 */
function lgamma(x: number): number {
  const misplaced = (x > 1.19 && x < 1.24) || (x > 0.19 && x < 0.24);
  return misplaced ? Math.log(gamma(x)) : gammaln(x);
}

export { digamma, erf, erfc, gamma, lgamma, polygamma };
