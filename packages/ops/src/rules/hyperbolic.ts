import { atLeastOne, openUnitInterval } from '../domain.js';
import { add, cosh, div, hypot, mul, neg, sech, sinh, sqrt, square, sub, tanh } from '../language.js';
import { unaryRule } from '../rule.js';

// Hyperbolic functions and their inverses; tanh' is sech^2, since 1 - tanh^2 has no digits left at x = 20.

export const sinhRule = unaryRule('sinh', Math.sinh, (x) => cosh(x), { latex: '\\sinh', sample: [[-4, 4]] });
export const coshRule = unaryRule('cosh', Math.cosh, (x) => sinh(x), { latex: '\\cosh', sample: [[-4, 4]] });
export const tanhRule = unaryRule('tanh', Math.tanh, (x) => square(sech(x)), { latex: '\\tanh', sample: [[-4, 4]] });
export const sechRule = unaryRule('sech', (x) => 1 / Math.cosh(x), (x, y) => neg(mul(y, tanh(x))), { sample: [[-4, 4]], latex: '\\operatorname{sech}' });
export const asinhRule = unaryRule('asinh', Math.asinh, (x) => div(1, hypot(1, x)), { sample: [[-5, 5]], latex: '\\operatorname{arsinh}' });
export const acoshRule = unaryRule('acosh', Math.acosh, (x) => div(1, mul(sqrt(sub(x, 1)), sqrt(add(x, 1)))), { domain: atLeastOne, sample: [[1.1, 8]], latex: '\\operatorname{arcosh}' });
export const atanhRule = unaryRule('atanh', Math.atanh, (x) => div(1, mul(sub(1, x), add(1, x))), { domain: openUnitInterval, sample: [[-0.9, 0.9]], latex: '\\operatorname{artanh}' });
