import { shapeOf } from '../array/elements.js';
import { NdArray } from '../array/NdArray.js';
import { requireList, requireWhole, requireWholes } from '../array/requireWhole.js';
import { sizeOf } from '../array/shape.js';
import { add } from '../functions.generated.js';
import { asValue, reshape } from '../linear/shapes.js';
import { named } from '../named.js';
import { kindOf, type Value } from '../operand.js';
import { normalizeAxis } from './axis.js';
import { pickAlong, range } from './pick.js';

/**
 * The array without an axis of length 1, or without all of them if none is given.
 *
 * @throws RangeError for an axis of another length.
 * @example squeeze([[1, 2]]).toArray() // [1, 2]
 */
export function squeeze(x: unknown, axis?: number): any {
  const value = asValue(x);
  const shape = shapeOf(value);
  if (axis === undefined) {
    const rest = shape.filter((length) => length !== 1);
    return named('squeeze', reshape(value, rest), value);
  }
  const k = normalizeAxis(axis, shape.length);
  if (shape[k] !== 1)
    throw new RangeError(`squeeze: axis ${k} of shape [${shape}] has length ${shape[k]}, not 1`);
  const rest = shape.filter((_, i) => i !== k);
  return named('squeeze', reshape(value, rest), value);
}

/**
 * The array with a new axis of length 1.
 *
 * @throws RangeError for a place that there is not.
 * @example unsqueeze([1, 2], 1).toArray() // [[1], [2]]
 */
export function unsqueeze(x: unknown, axis: number): any {
  const value = asValue(x);
  const shape = shapeOf(value);
  const k = normalizeAxis(axis, shape.length + 1);
  return named('unsqueeze', reshape(value, [...shape.slice(0, k), 1, ...shape.slice(k)]), value);
}

/**
 * The array repeated so many times along each axis (NumPy's tile).
 *
 * @throws RangeError for fewer counts than axes, or one that is no whole number from 0 up.
 * @example tile([1, 2], [2]).toArray() // [1, 2, 1, 2]
 */
export function tile(x: unknown, counts: readonly number[]): any {
  const value = asValue(x);
  const rank = shapeOf(value).length;
  requireWholes("tile's counts", counts, 0);
  if (counts.length < rank)
    throw new RangeError(`tile needs a count for each of the ${rank} axes, got [${counts}]`);
  const wide = reshape(value, [...counts.slice(rank).fill(1), ...shapeOf(value)]);
  const repeated = counts.reduce<Value>((tiled, count, axis) => {
    const length = shapeOf(tiled)[axis];
    return pickAlong(
      tiled,
      axis,
      range(0, count * length).map((i) => i % length),
    );
  }, wide);
  return named('tile', repeated, value);
}

/**
 * The array with every position along an axis repeated so many times in a row.
 *
 * @throws RangeError for an axis that the array does not have, or a count that is no whole number from 0 up.
 * @example repeatInterleave([1, 2], 2).toArray() // [1, 1, 2, 2]
 */
export function repeatInterleave(x: unknown, count: number, axis = 0): any {
  const value = asValue(x);
  const k = normalizeAxis(axis, shapeOf(value).length);
  requireWhole("repeatInterleave's count", count, 0);
  const sources = range(0, count * shapeOf(value)[k]).map((i) => Math.floor(i / count));
  return named('repeatInterleave', pickAlong(value, k, sources), value);
}

/**
 * The array with a border of a constant: for each axis how many positions before and after.
 *
 * @throws RangeError unless there is one pair of whole numbers from 0 up for each axis, TypeError for a constant that is no
 * number.
 * @example pad([1, 2], [[1, 2]]).toArray() // [0, 1, 2, 0, 0]
 */
export function pad(x: unknown, widths: readonly (readonly [number, number])[], constant = 0): any {
  const value = asValue(x);
  const shape = shapeOf(value);
  requireList("pad's widths", widths);
  if (widths.length !== shape.length)
    throw new RangeError(
      `pad needs widths [before, after] for each of the ${shape.length} axes, got ${widths.length}`,
    );
  for (const pair of widths) {
    requireWholes("pad's widths of an axis", pair, 0);
    if (pair.length !== 2) throw new RangeError(`pad's widths of an axis are [before, after], got [${pair}]`);
  }
  if (typeof constant !== 'number')
    throw new TypeError(`pad fills up with a number, got ${kindOf(constant)}`);
  const around = (inner: Value): Value =>
    widths.reduce((padded, [before, after], axis) => {
      const middle = range(0, shape[axis]);
      const [left, right] = [before, after].map((width) => new Array<number>(width).fill(-1));
      return pickAlong(padded, axis, [...left, ...middle, ...right]);
    }, inner);
  if (constant === 0) return named('pad', around(value), value);
  const inside = around(new NdArray(shape, new Float64Array(sizeOf(shape)).fill(1))) as NdArray;
  const border = new NdArray(
    inside.shape,
    (inside.data as Float64Array).map((one) => (one === 1 ? 0 : constant)),
  );
  return named('pad', add(around(value), border), value);
}
