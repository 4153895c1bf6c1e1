import {
  abs,
  acos,
  acosh,
  add,
  asin,
  asinh,
  atan2,
  atanh,
  cbrt,
  div,
  gamma,
  lt,
  mul,
  neg,
  pow,
  sech,
  sign,
  sqrt,
  tanh,
  type Value,
  where,
} from '@fourgrad/ops';
import { constant } from '../expression/build.js';
import type { Expr } from '../expression/Expr.js';
import { numberOf } from '../expression/numberOf.js';

const inverse = (x: Value): Value => div(1, x);

/**
 * Functions that the rulebook does not have, in those that it has: the reciprocal ones and their inverses, and names that
 * mathjs and SymPy have for simple things.
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
  cube: (x) => pow(x, 3),
  exp10: (x) => pow(10, x),
  factorial: (x) => gamma(add(x, 1)),
} satisfies Readonly<Record<string, (x: Expr) => Value>>;

/** The n-th root: of a negative number, too, for an odd whole n; by default the square root. */
export function nthRoot(x: Value, n: Expr = constant(2)): Value {
  if (n === constant(2)) return sqrt(x);
  if (n === constant(3)) return cbrt(x);
  const isOdd = Math.abs((numberOf(n) ?? 0) % 2) === 1;
  const root = pow(isOdd ? abs(x) : x, div(1, n));
  return isOdd ? mul(sign(x), root) : root;
}
