import { constantLike } from '../constantLike.js';
import { notPole, polygammaDomain } from '../domain.js';
import { add, div, exp, mul, neg, digamma as psi, polygamma as psiN, sqrt, square } from '../language.js';
import { binaryRule, unaryRule } from '../rule.js';
import { digamma } from '../special/digamma.js';
import { erf } from '../special/erf.js';
import { erfc } from '../special/erfc.js';
import { gamma } from '../special/gamma.js';
import { lgamma } from '../special/lgamma.js';
import { polygamma } from '../special/polygamma.js';

// The error function and the gamma family (DLMF 7.2 and 5.2).

export const erfRule = unaryRule('erf', erf, (x) => div(mul(2, exp(neg(square(x)))), sqrt(constantLike(Math.PI, x))), { sample: [[-3, 3]] });
export const erfcRule = unaryRule('erfc', erfc, (x) => div(mul(-2, exp(neg(square(x)))), sqrt(constantLike(Math.PI, x))), { sample: [[-3, 3]] });
export const gammaRule = unaryRule('gamma', gamma, (x, y) => mul(y, psi(x)), { latex: '\\Gamma', domain: notPole, sample: [[0.5, 6]] });
export const lgammaRule = unaryRule('lgamma', lgamma, (x) => psi(x), { latex: '\\ln\\Gamma', domain: notPole, sample: [[0.5, 6]] });
export const digammaRule = unaryRule('digamma', digamma, (x) => psiN(1, x), { latex: '\\psi', domain: notPole, sample: [[2, 8]] });
export const polygammaRule = binaryRule('polygamma', polygamma, () => Number.NaN, (n, x) => psiN(add(n, 1), x), { latex: '\\operatorname{polygamma}', domain: polygammaDomain, sample: [[1, 1], [0.5, 6]], convention: 'the order is an integer: no derivative by it (NaN)' });
