import { shapeOf } from '../array/elements.js';
import { div, exp, log, sub } from '../functions.generated.js';
import { asValue } from '../linear/shapes.js';
import { sum } from '../linear/sum.js';
import { named } from '../named.js';
import type { Value } from '../operand.js';
import { normalizeAxis } from './axis.js';
import { finiteMaximum } from './extremes.js';

/** The elements less the largest one along the axis: exp of them does not overflow. */
function shifted(x: unknown, axis: number): { axes: number; value: Value } {
  const value = asValue(x);
  const axes = normalizeAxis(axis, shapeOf(value).length);
  return { axes, value: sub(value, finiteMaximum(value, { axes, keepDims: true })) };
}

/**
 * exp(x) over its sum along an axis: positive numbers that add up to 1.
 *
 * @throws RangeError for an axis that the array does not have.
 * @example softmax([0, 0]).toArray() // [0.5, 0.5]
 */
export function softmax(x: unknown, axis = -1): any {
  const { axes, value } = shifted(x, axis);
  const powers = exp(value);
  return named('softmax', div(powers, sum(powers, { axes, keepDims: true })), x);
}

/**
 * The logarithm of softmax, accurate where softmax underflows.
 *
 * @throws RangeError for an axis that the array does not have.
 * @example logSoftmax([0, 1000]).toArray() // [-1000, 0]
 */
export function logSoftmax(x: unknown, axis = -1): any {
  const { axes, value } = shifted(x, axis);
  return named('logSoftmax', sub(value, log(sum(exp(value), { axes, keepDims: true }))), x);
}
