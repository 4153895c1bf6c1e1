import { broadcastIndices } from '../array/broadcast.js';
import { elementsOf, shapeOf, valueOfElements } from '../array/elements.js';
import { sizeOf } from '../array/shape.js';
import { add, div } from '../functions.generated.js';
import type { Value } from '../operand.js';
import { applyLinear, type LinearRule } from '../rule.js';
import { type AxesOptions, normalizeAxes, reducedShape } from './axes.js';
import { asValue, broadcastTo, reshape } from './shapes.js';

interface SumAttributes {
  readonly axes: readonly number[];
  readonly keepDims: boolean;
}

export const sumRule: LinearRule<SumAttributes> = {
  kind: 'linear',
  name: 'sum',
  evaluate: ([x], { axes, keepDims }) => {
    const shape = shapeOf(x);
    return valueOfElements(reducedShape(shape, axes, keepDims), sumElements(elementsOf(x), shape, axes));
  },
  tangents: [(t, _operands, attributes) => sum(t, attributes)],
  cotangents: [
    (c, [x], { axes }) => broadcastTo(reshape(c, reducedShape(shapeOf(x), axes, true)), shapeOf(x)),
  ],
};

function sumElements(
  elements: ArrayLike<Value>,
  shape: readonly number[],
  axes: readonly number[],
): Float64Array | Value[] {
  const kept = reducedShape(shape, axes, true);
  const owner = broadcastIndices(kept, shape); // which sum each element belongs to
  if (elements instanceof Float64Array) {
    const sums = new Float64Array(sizeOf(kept));
    for (let i = 0; i < owner.length; i++) sums[owner[i]] += elements[i];
    return sums;
  }
  const sums: Value[] = new Array(sizeOf(kept)).fill(0);
  const started = new Uint8Array(sums.length);
  for (let i = 0; i < owner.length; i++) {
    const k = owner[i];
    sums[k] = started[k] ? add(sums[k], elements[i]) : elements[i];
    started[k] = 1;
  }
  return sums;
}

/**
 * The sum over the axes (all of them if none are given) of an array or nested JavaScript array.
 *
 * @throws RangeError for an axis that the array does not have.
 * @example sum([[1, 2], [3, 4]], { axes: 0 }).toArray() // [4, 6]
 */
export function sum(x: unknown, options: AxesOptions = {}): any {
  const value = asValue(x);
  const shape = shapeOf(value);
  const axes = normalizeAxes(options.axes, shape.length);
  return axes.length === 0
    ? value
    : applyLinear(sumRule, [value], { axes, keepDims: options.keepDims ?? false });
}

/**
 * The mean over the axes, all of them if none are given.
 *
 * @throws RangeError for an axis that the array does not have.
 * @example mean([1, 2, 6]) // 3
 */
export function mean(x: unknown, options: AxesOptions = {}): any {
  const value = asValue(x);
  const shape = shapeOf(value);
  const count = sizeOf(normalizeAxes(options.axes, shape.length).map((axis) => shape[axis]));
  return div(sum(value, options), count);
}
