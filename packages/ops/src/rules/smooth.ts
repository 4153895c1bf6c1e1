import { constantLike } from '../constantLike.js';
import { probability } from '../domain.js';
import { add, erfc as complement, div, exp, mul, neg, sigmoid, sqrt, square, sub } from '../language.js';
import { unaryRule } from '../rule.js';
import { erfc } from '../special/erfc.js';

// 1 / (1 + e^-x), from the side where the exponential cannot overflow
function stableSigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
}

// log(1 + e^x) = max(x, 0) + log1p(e^-|x|)
const stableSoftplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

// log(x / (1 - x)); near 1/2 through log1p, where 2x - 1 is exact
const stableLogit = (x: number) => (x > 0.25 && x < 0.75 ? Math.log1p((2 * x - 1) / (1 - x)) : Math.log(x / (1 - x)));

// The smooth functions of machine learning.

// s' = s(x) s(-x): 1 - s(x) has no digits left at x = 40
export const sigmoidRule = unaryRule('sigmoid', stableSigmoid, (x, y) => mul(y, sigmoid(neg(x))), { latex: '\\sigma', sample: [[-5, 5]] });
export const softplusRule = unaryRule('softplus', stableSoftplus, (x) => sigmoid(x), { sample: [[-5, 5]] });
export const logitRule = unaryRule('logit', stableLogit, (x) => div(1, mul(x, sub(1, x))), { domain: probability, sample: [[0.05, 0.45]] });
// gelu = x Phi(x), gelu' = Phi(x) + x phi(x) (Hendrycks and Gimpel 2016)
export const geluRule = unaryRule('gelu', (x) => 0.5 * x * erfc(-x * Math.SQRT1_2), (x) => add(div(complement(neg(div(x, sqrt(constantLike(2, x))))), 2), div(mul(x, exp(neg(div(square(x), 2)))), sqrt(mul(2, constantLike(Math.PI, x))))), { latex: '\\operatorname{GELU}', sample: [[0.1, 3]] });
