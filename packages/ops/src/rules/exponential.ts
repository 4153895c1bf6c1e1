import { constantLike } from '../constantLike.js';
import { aboveMinusOne, logFactor, positive } from '../domain.js';
import { add, div, eq, exp, log, mul, where } from '../language.js';
import { binaryRule, unaryRule } from '../rule.js';

// Exponentials and logarithms.

export const expRule = unaryRule('exp', Math.exp, (_x, y) => y, { latex: '\\exp', sample: [[-5, 5]] });
export const exp2Rule = unaryRule('exp2', (x) => Math.pow(2, x), (_x, y) => mul(log(constantLike(2, y)), y), { sample: [[-5, 5]], latex: '\\operatorname{exp2}' });
export const expm1Rule = unaryRule('expm1', Math.expm1, (x) => exp(x), { sample: [[-2, 2]], latex: '\\operatorname{expm1}' });
export const logRule = unaryRule('log', Math.log, (x) => div(1, x), { latex: '\\ln', domain: positive, sample: [[0.1, 10]] });
export const log2Rule = unaryRule('log2', Math.log2, (x) => div(1, mul(x, log(constantLike(2, x)))), { latex: '\\log_{2}', domain: positive, sample: [[0.1, 10]] });
export const log10Rule = unaryRule('log10', Math.log10, (x) => div(1, mul(x, log(constantLike(10, x)))), { latex: '\\log_{10}', domain: positive, sample: [[0.1, 10]] });
export const log1pRule = unaryRule('log1p', Math.log1p, (x) => div(1, add(1, x)), { domain: aboveMinusOne, sample: [[-0.9, 5]], latex: '\\operatorname{log1p}' });
// x log y with 0 log 0 = 0: the derivative of x^y by y is xlogy(x^y, x)
export const xlogyRule = binaryRule('xlogy', (x, y) => (x === 0 ? 0 : x * Math.log(y)), (_x, y) => log(y), (x, y) => where(mul(eq(x, 0), eq(y, 0)), 0, div(x, y)), { domain: logFactor, sample: [[-2, 2], [0.1, 4]], convention: 'xlogy(0, y) = 0 for every y', expand: (x, y) => mul(x, log(y)) });
