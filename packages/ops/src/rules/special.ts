import { notPole, polygammaDomain } from '../domain.js';
import { add, exp, mul, neg, digamma as psi, polygamma as psiN, square } from '../language.js';
import { binaryRule, named, unaryRule } from '../rule.js';
import { digamma, erf, erfc, gamma, lgamma, polygamma } from './specialNumbers.js';

const TWO_OVER_SQRT_PI = 1.1283791670955126; // 2/sqrt(pi), rounded to the nearest float64

/** The error function and the gamma family (DLMF 7.2 and 5.2). */
export const special = named({
  erf: unaryRule(erf, (x) => mul(TWO_OVER_SQRT_PI, exp(neg(square(x)))), { sample: [[-3, 3]] }),
  erfc: unaryRule(erfc, (x) => mul(-TWO_OVER_SQRT_PI, exp(neg(square(x)))), { sample: [[-3, 3]] }),
  gamma: unaryRule(gamma, (x, y) => mul(y, psi(x)), { latex: '\\Gamma', domain: notPole, sample: [[0.5, 6]] }),
  lgamma: unaryRule(lgamma, (x) => psi(x), { latex: '\\ln\\Gamma', domain: notPole, sample: [[0.5, 6]] }),
  digamma: unaryRule(digamma, (x) => psiN(1, x), { latex: '\\psi', domain: notPole, sample: [[2, 8]] }),
  polygamma: binaryRule(polygamma, () => Number.NaN, (n, x) => psiN(add(n, 1), x), { latex: '\\operatorname{polygamma}', domain: polygammaDomain, sample: [[1, 1], [0.5, 6]], convention: 'the order is an integer: no derivative by it (NaN)' }),
});
