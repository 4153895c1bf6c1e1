import {
  abs,
  add,
  div,
  eq,
  expm1,
  gt,
  lt,
  mod,
  mul,
  neg,
  sigmoid,
  softplus,
  sqrt,
  sub,
} from '../functions.generated.js';
import { asValue } from '../linear/shapes.js';
import { where } from '../linear/where.js';
import { named } from '../named.js';

/** x sigmoid(x), also called swish. @example silu(0) // 0 */
export function silu(x: unknown): any {
  const value = asValue(x);
  return named('silu', mul(value, sigmoid(value)));
}

/** x above 0, alpha (exp(x) - 1) below. @example elu(2) // 2 */
export function elu(x: unknown, alpha = 1): any {
  const value = asValue(x);
  const isAbove = gt(value, 0);
  return named('elu', where(isAbove, value, mul(alpha, expm1(where(isAbove, 0, value)))), value);
}

/** log(sigmoid(x)), accurate where sigmoid underflows. @example logSigmoid(-1000) // -1000 */
export const logSigmoid = (x: unknown): any => named('logSigmoid', neg(softplus(neg(asValue(x)))));

/** 1 / sqrt(x). @example rsqrt(4) // 0.5 */
export const rsqrt = (x: unknown): any => named('rsqrt', div(1, sqrt(asValue(x))));

/** log(exp(x) + exp(y)), without overflow. @example logAddExp(1000, 1000) // 1000.6931471805599 */
export function logAddExp(x: unknown, y: unknown): any {
  const [a, b] = [asValue(x), asValue(y)];
  const isFirst = gt(a, b);
  const [larger, smaller] = [where(isFirst, a, b), where(isFirst, b, a)];
  // equal infinite ones have no distance; and smooth on both sides, so that derivatives are right at a = b, too
  const isInfinite = mul(eq(a, b), eq(abs(a), Number.POSITIVE_INFINITY));
  return named('logAddExp', add(larger, where(isInfinite, 0, softplus(sub(smaller, larger)))));
}

/** The remainder with the sign of the dividend, as % in JavaScript has it. @example fmod(-7, 3) // -1 */
export function fmod(x: unknown, y: unknown): any {
  const [a, b] = [asValue(x), asValue(y)];
  const size = abs(b);
  return named('fmod', where(lt(a, 0), neg(mod(neg(a), size)), mod(a, size)));
}
