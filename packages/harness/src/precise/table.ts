import type { ElementwiseName } from '@fourgrad/ops';
import { hypot, mod } from './arithmetic.js';
import * as circular from './circular.js';
import { Decimal } from './decimal.js';
import { erf, erfc } from './erf.js';
import { exp, expm1 } from './exponential.js';
import { gamma, lgamma } from './gamma.js';
import * as hyperbolic from './hyperbolic.js';
import * as inverse from './inverse-circular.js';
import { exp2, log, log1p, log2, log10, pow, xlogy } from './logarithm.js';
import * as piecewise from './piecewise.js';
import { digamma, polygamma } from './polygamma.js';
import { gelu, logit, sigmoid, softplus } from './smooth.js';
import { guarded } from './working.js';

/**
 * Every primitive on `Decimal`, right to 100 digits and more (relatively, wherever the result is finite and not
 * 0): the truth that the four modes are measured against.
 *
 * Values only, from definitions, series and reflections; neither a derivative rule nor a float64
 * implementation is shared with the function language. Outside its domain a primitive gives NaN; poles, infinities
 * and signed zeros are as in IEEE 754. Limits: the circular functions give NaN from 1e1001 on, `mod` beyond
 * quotients of 10000 digits, and `polygamma` throws beyond order 200.
 */
export const precise = {
  // arithmetic: decimal.js rounds these correctly
  add: (x: Decimal, y: Decimal) => Decimal.add(x, y),
  sub: (x: Decimal, y: Decimal) => Decimal.sub(x, y),
  mul: (x: Decimal, y: Decimal) => Decimal.mul(x, y),
  div: (x: Decimal, y: Decimal) => Decimal.div(x, y),
  neg: (x: Decimal) => x.neg(),
  pow: guarded(pow),
  sqrt: (x: Decimal) => Decimal.sqrt(x),
  cbrt: (x: Decimal) => Decimal.cbrt(x),
  square: (x: Decimal) => Decimal.mul(x, x),
  reciprocal: (x: Decimal) => Decimal.div(1, x),
  hypot: guarded(hypot),
  mod,

  // exponentials and logarithms
  exp: guarded(exp),
  exp2: guarded(exp2),
  expm1: guarded(expm1),
  log: guarded(log),
  log2: guarded(log2),
  log10: guarded(log10),
  log1p: guarded(log1p),
  xlogy: guarded(xlogy),

  // circular
  sin: guarded(circular.sin),
  cos: guarded(circular.cos),
  tan: guarded(circular.tan),
  sec: guarded(circular.sec),
  csc: guarded(circular.csc),
  cot: guarded(circular.cot),
  asin: guarded(inverse.asin),
  acos: guarded(inverse.acos),
  atan: guarded(inverse.atan),
  atan2: guarded(inverse.atan2),

  // hyperbolic
  sinh: guarded(hyperbolic.sinh),
  cosh: guarded(hyperbolic.cosh),
  tanh: guarded(hyperbolic.tanh),
  sech: guarded(hyperbolic.sech),
  asinh: guarded(hyperbolic.asinh),
  acosh: guarded(hyperbolic.acosh),
  atanh: guarded(hyperbolic.atanh),

  // special
  erf: guarded(erf),
  erfc: guarded(erfc),
  gamma: guarded(gamma),
  lgamma: guarded(lgamma),
  digamma: guarded(digamma),
  polygamma: guarded(polygamma),

  // piecewise
  abs: (x: Decimal) => x.abs(),
  sign: piecewise.sign,
  min: (x: Decimal, y: Decimal) => Decimal.min(x, y),
  max: (x: Decimal, y: Decimal) => Decimal.max(x, y),
  clamp: piecewise.clamp,
  relu: (x: Decimal) => Decimal.max(x, 0),
  leakyRelu: piecewise.leakyRelu,
  floor: (x: Decimal) => x.floor(),
  ceil: (x: Decimal) => x.ceil(),
  round: piecewise.round,
  heaviside: piecewise.heaviside,

  // smooth
  sigmoid: guarded(sigmoid),
  softplus: guarded(softplus),
  logit: guarded(logit),
  gelu: guarded(gelu),

  // masks: 1 or 0
  lt: (x: Decimal, y: Decimal) => piecewise.truth(x.lt(y)),
  le: (x: Decimal, y: Decimal) => piecewise.truth(x.lte(y)),
  gt: (x: Decimal, y: Decimal) => piecewise.truth(x.gt(y)),
  ge: (x: Decimal, y: Decimal) => piecewise.truth(x.gte(y)),
  eq: (x: Decimal, y: Decimal) => piecewise.truth(x.eq(y)),
  ne: (x: Decimal, y: Decimal) => piecewise.truth(!x.eq(y)),
} satisfies Record<ElementwiseName, (...operands: any[]) => Decimal>;

/**
 * The function of a primitive by its name,
 * as the rulebook has it.
 *
 * @throws RangeError naming a primitive that the table does not have.
 */
export function preciseFunction(name: string): (...operands: Decimal[]) => Decimal {
  if (Object.hasOwn(precise, name)) return precise[name as ElementwiseName];
  throw new RangeError(
    `the primitive ${name} has no arbitrary-precision function, so there is no truth to measure against`,
  );
}
