/** Special functions on float64 from @stdlib: pure JavaScript, the same bits on every machine. */
import digamma from '@stdlib/math-base-special-digamma';
import erf from '@stdlib/math-base-special-erf';
import erfc from '@stdlib/math-base-special-erfc';
import gamma from '@stdlib/math-base-special-gamma';
import lgamma from '@stdlib/math-base-special-gammaln';
import polygamma from '@stdlib/math-base-special-polygamma';

export { digamma, erf, erfc, gamma, lgamma, polygamma };
