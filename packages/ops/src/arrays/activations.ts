import {
  abs,
  add,
  div,
  expm1,
  gt,
  max,
  min,
  mod,
  mul,
  neg,
  sigmoid,
  sign,
  softplus,
  sqrt,
  sub,
} from '../functions.generated.js';
import { asValue } from '../linear/shapes.js';
import { where } from '../linear/where.js';

/** x sigmoid(x), also called swish. @example silu(0) // 0 */
export function silu(x: unknown): any {
  const value = asValue(x);
  return mul(value, sigmoid(value));
}

/** x above 0, alpha (exp(x) - 1) below. @example elu(2) // 2 */
export function elu(x: unknown, alpha = 1): any {
  const value = asValue(x);
  return where(gt(value, 0), value, mul(alpha, expm1(min(value, 0))));
}

/** log(sigmoid(x)), accurate where sigmoid underflows. @example logSigmoid(-1000) // -1000 */
export const logSigmoid = (x: unknown): any => neg(softplus(neg(asValue(x))));

/** 1 / sqrt(x). @example rsqrt(4) // 0.5 */
export const rsqrt = (x: unknown): any => div(1, sqrt(asValue(x)));

/** log(exp(x) + exp(y)), without overflow. @example logAddExp(1000, 1000) // 1000.6931471805599 */
export function logAddExp(x: unknown, y: unknown): any {
  const [a, b] = [asValue(x), asValue(y)];
  return add(max(a, b), softplus(neg(abs(sub(a, b)))));
}

/** The remainder with the sign of the dividend, as % in JavaScript has it. @example fmod(-7, 3) // -1 */
export function fmod(x: unknown, y: unknown): any {
  const [a, b] = [asValue(x), asValue(y)];
  return mul(sign(a), mod(abs(a), abs(b)));
}
