import { atLeastOne, openUnitInterval } from '../domain.js';
import { add, cosh, div, hypot, mul, neg, sech, sinh, sqrt, square, sub, tanh } from '../language.js';
import { named, unaryRule } from '../rule.js';

/** Hyperbolic functions and their inverses; tanh' is sech^2, since 1 - tanh^2 has no digits left at x = 20. */
export const hyperbolic = named({
  sinh: unaryRule(Math.sinh, (x) => cosh(x), { latex: '\\sinh', sample: [[-4, 4]] }),
  cosh: unaryRule(Math.cosh, (x) => sinh(x), { latex: '\\cosh', sample: [[-4, 4]] }),
  tanh: unaryRule(Math.tanh, (x) => square(sech(x)), { latex: '\\tanh', sample: [[-4, 4]] }),
  sech: unaryRule((x) => 1 / Math.cosh(x), (x, y) => neg(mul(y, tanh(x))), { sample: [[-4, 4]], latex: '\\operatorname{sech}' }),
  asinh: unaryRule(Math.asinh, (x) => div(1, hypot(1, x)), { sample: [[-5, 5]], latex: '\\operatorname{arsinh}' }),
  acosh: unaryRule(Math.acosh, (x) => div(1, mul(sqrt(sub(x, 1)), sqrt(add(x, 1)))), { domain: atLeastOne, sample: [[1.1, 8]], latex: '\\operatorname{arcosh}' }),
  atanh: unaryRule(Math.atanh, (x) => div(1, mul(sub(1, x), add(1, x))), { domain: openUnitInterval, sample: [[-0.9, 0.9]], latex: '\\operatorname{artanh}' }),
});
