import { shapeOf } from '../array/elements.js';
import { sizeOf } from '../array/shape.js';
import { type AxesOptions, normalizeAxes, reducedShape } from '../linear/axes.js';
import { reshape, transpose } from '../linear/shapes.js';
import type { Value } from '../operand.js';

/** One axis as a number from 0 up; negatives count from the end. Throws a RangeError for one outside the rank. */
export const normalizeAxis = (axis: number, rank: number): number => normalizeAxes([axis], rank)[0];

/**
 * A reduction of several axes as one of the last axis: what is reduced is moved to the end and made one axis, and the
 * result gets the shape that it should have.
 */
export function reduceLast(x: Value, options: AxesOptions, reduce: (x: Value, axis: number) => Value): Value {
  const shape = shapeOf(x);
  const axes = normalizeAxes(options.axes, shape.length);
  const kept = shape.map((_, axis) => axis).filter((axis) => !axes.includes(axis));
  const keptShape = kept.map((axis) => shape[axis]);
  const length = sizeOf(axes.map((axis) => shape[axis]));
  const rows = reshape(transpose(x, [...kept, ...axes]), [...keptShape, length]);
  return reshape(reduce(rows, kept.length), reducedShape(shape, axes, options.keepDims ?? false));
}
