import { elementsOf, shapeOf } from '../array/elements.js';
import { requireOptions } from '../array/requireOptions.js';
import { requireWhole } from '../array/requireWhole.js';
import { normalizeAxes } from '../linear/axes.js';
import { asValue, reshape } from '../linear/shapes.js';
import { named } from '../named.js';
import { Traced, type Value } from '../operand.js';
import { normalizeAxis } from './axis.js';
import { pick, pickAlong, range } from './pick.js';

/** What part of an axis a slice takes: from start up to, not including, stop; negatives count from the end. */
export interface SliceOptions {
  readonly axis?: number;
  readonly start?: number;
  readonly stop?: number;
  readonly step?: number;
}

/**
 * A part of an array along one axis, with Python's rules: bounds beyond the ends are cut.
 *
 * @throws RangeError for an axis that the array does not have, a bound that is no whole number, or a step that is none
 * from 1 up.
 * @example slice([1, 2, 3, 4], { start: 1, stop: -1 }).toArray() // [2, 3]
 */
export function slice(x: unknown, options: SliceOptions = {}): any {
  if (typeof options !== 'object' || options === null)
    throw new TypeError('slice takes its bounds as options: slice(x, { start: 1, stop: 3 })');
  requireOptions('slice', options, ['axis', 'start', 'stop', 'step']);
  const { axis = 0, step = 1 } = options;
  const value = asValue(x);
  const k = normalizeAxis(axis, shapeOf(value).length);
  const length = shapeOf(value)[k];
  if (!Number.isInteger(step) || step < 1)
    throw new RangeError(`a slice's step is a whole number from 1 up, got ${step}; flip turns an axis round`);
  const bound = (what: string, at: number) => {
    requireWhole(`a slice's ${what}`, at);
    return Math.min(length, Math.max(0, at < 0 ? at + length : at));
  };
  const sources = range(bound('start', options.start ?? 0), bound('stop', options.stop ?? length), step);
  return named('slice', pickAlong(value, k, sources), value);
}

/**
 * One position along an axis, which is dropped.
 *
 * @throws RangeError for a position or axis that the array does not have.
 * @example select([[1, 2], [3, 4]], 1).toArray() // [3, 4]
 */
export function select(x: unknown, index: number, axis = 0): any {
  const value = asValue(x);
  const shape = shapeOf(value);
  const k = normalizeAxis(axis, shape.length);
  const rest = shape.filter((_, i) => i !== k);
  return named('select', reshape(pickAlong(value, k, [position(index, shape[k], k)]), rest), value);
}

/**
 * The positions along an axis that a list of indices names, in its order, repeated ones repeatedly.
 *
 * @throws RangeError for a position or axis that the array does not have.
 * @example indexSelect([10, 20, 30], [2, 0, 2]).toArray() // [30, 10, 30]
 */
export function indexSelect(x: unknown, indices: unknown, axis = 0): any {
  const value = asValue(x);
  const k = normalizeAxis(axis, shapeOf(value).length);
  const length = shapeOf(value)[k];
  const sources = wholeNumbers(indices).map((index) => position(index, length, k));
  return named('indexSelect', pickAlong(value, k, sources), value);
}

/**
 * For each entry of an array of indices the element with this index along an axis, at the entry's own position along
 * the others: y[i][j] = x[index[i][j]][j] for axis 0 (PyTorch's gather).
 *
 * @throws RangeError for an index that the axis does not have, or an array of indices of another rank or larger.
 * @example gather([[1, 2], [3, 4]], [[1, 0]]).toArray() // [[3, 2]]
 */
export function gather(x: unknown, index: unknown, axis = 0): any {
  const [value, at] = [asValue(x), asValue(index)];
  const [shape, target] = [shapeOf(value), shapeOf(at)];
  const k = normalizeAxis(axis, shape.length);
  if (target.length !== shape.length || target.some((length, i) => i !== k && length > shape[i]))
    throw new RangeError(`gather: indices of shape [${target}] do not fit into [${shape}] along axis ${k}`);
  const indices = wholeNumbers(at);
  const places = Int32Array.from(indices, (chosen, flat) => {
    let [place, stride, rest] = [0, 1, flat];
    for (let i = shape.length - 1; i >= 0; i--) {
      const own = i === k ? position(chosen, shape[k], k) : rest % target[i];
      place += own * stride;
      stride *= shape[i];
      rest = Math.floor(rest / target[i]);
    }
    return place;
  });
  return named('gather', pick(value, places, target), value);
}

/**
 * The array with some axes turned round, all of them if none are given.
 *
 * @throws RangeError for an axis that the array does not have.
 * @example flip([1, 2, 3]).toArray() // [3, 2, 1]
 */
export function flip(x: unknown, axes?: number | readonly number[]): any {
  const value = asValue(x);
  const turnedRound = normalizeAxes(axes, shapeOf(value).length).reduce<Value>(
    (turned, axis) => pickAlong(turned, axis, range(0, shapeOf(turned)[axis]).reverse()),
    value,
  );
  return named('flip', turnedRound, value);
}

function position(index: number, length: number, axis: number): number {
  if (!Number.isInteger(index) || index < -length || index >= length)
    throw new RangeError(`index ${index} is out of bounds for axis ${axis} with size ${length}`);
  return index < 0 ? index + length : index;
}

/** The elements of an array of indices; they are data, never differentiated. */
export function wholeNumbers(indices: unknown): number[] {
  const given = asValue(indices);
  // below the levels of derivative calls stand tensors, which are data there
  const value = given instanceof Traced && given.level < 1 ? given.primal : given;
  return Array.from(elementsOf(value), (index) => {
    if (typeof index === 'number') return index;
    throw new TypeError('indices are plain whole numbers: take primal(index) of a traced one');
  });
}
