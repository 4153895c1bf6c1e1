import {
  acos,
  acosh,
  asin,
  asinh,
  atan2,
  atanh,
  div,
  lt,
  neg,
  sech,
  tanh,
  type Value,
  where,
} from '@fourgrad/ops';
import type { Expr } from '../expression/Expr.js';

const inverse = (x: Value): Value => div(1, x);

/**
 * The reciprocal functions and their inverses that the rulebook does not have, in those that it has.
 *
 * Inverses have SymPy's and mathjs's values: asec(x) = acos(1/x), and acot(x) = atan(1/x), which is odd with values in
 * (-pi/2, pi/2] and acot(0) = pi/2.
 */
export const COMPOSITIONS = {
  coth: (x) => inverse(tanh(x)),
  // 1/sinh(x), whose derivative would be 0 * Infinity where sinh overflows
  csch: (x) => div(sech(x), tanh(x)),
  asec: (x) => acos(inverse(x)),
  acsc: (x) => asin(inverse(x)),
  // atan(1/x) for x != 0; the derivative, -1 / (1 + x^2), is right at 0 too
  acot: (x) => where(lt(x, 0), atan2(-1, neg(x)), atan2(1, x)),
  asech: (x) => acosh(inverse(x)),
  acsch: (x) => asinh(inverse(x)),
  acoth: (x) => atanh(inverse(x)),
} satisfies Readonly<Record<string, (x: Expr) => Value>>;
