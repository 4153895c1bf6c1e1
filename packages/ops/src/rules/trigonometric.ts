import { cosineNonzero, notOrigin, sineNonzero, unitInterval } from '../domain.js';
import { add, cos, cot, div, mul, neg, sec, sin, sqrt, square, sub, tan } from '../language.js';
import { binaryRule, named, unaryRule } from '../rule.js';

/** Trigonometric functions and their inverses; 1 - x^2 is written (1 - x)(1 + x), which keeps its digits near 1. */
export const trigonometric = named({
  sin: unaryRule(Math.sin, (x) => cos(x), { latex: '\\sin', sample: [[-6, 6]] }),
  cos: unaryRule(Math.cos, (x) => neg(sin(x)), { latex: '\\cos', sample: [[-6, 6]] }),
  tan: unaryRule(Math.tan, (x) => square(sec(x)), { latex: '\\tan', domain: cosineNonzero, sample: [[-1.4, 1.4]] }),
  sec: unaryRule((x) => 1 / Math.cos(x), (x, y) => mul(y, tan(x)), { latex: '\\sec', domain: cosineNonzero, sample: [[-1.4, 1.4]] }),
  csc: unaryRule((x) => 1 / Math.sin(x), (x, y) => neg(mul(y, cot(x))), { latex: '\\csc', domain: sineNonzero, sample: [[0.2, 2.9]] }),
  cot: unaryRule((x) => 1 / Math.tan(x), (x) => neg(div(1, square(sin(x)))), { latex: '\\cot', domain: sineNonzero, sample: [[0.2, 2.9]] }),
  asin: unaryRule(Math.asin, (x) => div(1, sqrt(mul(sub(1, x), add(1, x)))), { latex: '\\arcsin', domain: unitInterval, sample: [[-0.99, 0.99]] }),
  acos: unaryRule(Math.acos, (x) => div(-1, sqrt(mul(sub(1, x), add(1, x)))), { latex: '\\arccos', domain: unitInterval, sample: [[-0.99, 0.99]] }),
  atan: unaryRule(Math.atan, (x) => div(1, add(1, square(x))), { latex: '\\arctan', sample: [[-5, 5]] }),
  atan2: binaryRule(Math.atan2, (y, x) => div(x, add(square(x), square(y))), (y, x) => neg(div(y, add(square(x), square(y)))), { latex: '\\operatorname{atan2}', domain: notOrigin, sample: [[-3, 3], [0.25, 3]] }),
});
