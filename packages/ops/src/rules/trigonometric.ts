import { cosineNonzero, notOrigin, sineNonzero, unitInterval } from '../domain.js';
import { add, cos, cot, div, mul, neg, sec, sin, sqrt, square, sub, tan } from '../language.js';
import { binaryRule, unaryRule } from '../rule.js';

// Trigonometric functions and their inverses; 1 - x^2 is written (1 - x)(1 + x), which keeps its digits near 1.

export const sinRule = unaryRule('sin', Math.sin, (x) => cos(x), { latex: '\\sin', sample: [[-6, 6]] });
export const cosRule = unaryRule('cos', Math.cos, (x) => neg(sin(x)), { latex: '\\cos', sample: [[-6, 6]] });
export const tanRule = unaryRule('tan', Math.tan, (x) => square(sec(x)), { latex: '\\tan', domain: cosineNonzero, sample: [[-1.4, 1.4]] });
export const secRule = unaryRule('sec', (x) => 1 / Math.cos(x), (x, y) => mul(y, tan(x)), { latex: '\\sec', domain: cosineNonzero, sample: [[-1.4, 1.4]] });
export const cscRule = unaryRule('csc', (x) => 1 / Math.sin(x), (x, y) => neg(mul(y, cot(x))), { latex: '\\csc', domain: sineNonzero, sample: [[0.2, 2.9]] });
export const cotRule = unaryRule('cot', (x) => 1 / Math.tan(x), (x) => neg(div(1, square(sin(x)))), { latex: '\\cot', domain: sineNonzero, sample: [[0.2, 2.9]] });
export const asinRule = unaryRule('asin', Math.asin, (x) => div(1, sqrt(mul(sub(1, x), add(1, x)))), { latex: '\\arcsin', domain: unitInterval, sample: [[-0.99, 0.99]] });
export const acosRule = unaryRule('acos', Math.acos, (x) => div(-1, sqrt(mul(sub(1, x), add(1, x)))), { latex: '\\arccos', domain: unitInterval, sample: [[-0.99, 0.99]] });
export const atanRule = unaryRule('atan', Math.atan, (x) => div(1, add(1, square(x))), { latex: '\\arctan', sample: [[-5, 5]] });
export const atan2Rule = binaryRule('atan2', Math.atan2, (y, x) => div(x, add(square(x), square(y))), (y, x) => neg(div(y, add(square(x), square(y)))), { latex: '\\operatorname{atan2}', domain: notOrigin, sample: [[-3, 3], [0.25, 3]] });
