import { elementsOf, shapeOf } from '../array/elements.js';
import { NdArray } from '../array/NdArray.js';
import { primal } from '../branch.js';
import type { Result2 } from '../dispatch.js';
import { add, max as maxOfTwo, min as minOfTwo, mul, sub } from '../functions.generated.js';
import type { AxesOptions } from '../linear/axes.js';
import { asValue, reshape } from '../linear/shapes.js';
import { sum } from '../linear/sum.js';
import { Operand, type Value } from '../operand.js';
import { reduceLast } from './axis.js';
import { pick, pickAlong, range } from './pick.js';

type Extreme = 'max' | 'min';
const ofTwo = { max: maxOfTwo, min: minOfTwo };

/**
 * The larger of two values, element by element; or the largest element of an array over the axes, all of them if none
 * are given. Those that share the maximum share its derivative equally.
 *
 * @throws RangeError for an axis that the array does not have, or an array without elements.
 * @example max(2, 3) // 3
 * @example max([[1, 5], [4, 2]], { axes: 1 }).toArray() // [5, 4]
 */
export function max<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function max(x: unknown, y?: unknown): any;
export function max(x: unknown, y?: unknown): any {
  if (typeof x === 'number' && typeof y === 'number') return maxOfTwo(x, y);
  return isOptions(y) ? extreme('max', asValue(x), y ?? {}) : maxOfTwo(asValue(x), asValue(y));
}

/**
 * The smaller of two values, element by element; or the smallest element of an array over the axes, all of them if
 * none are given. Those that share the minimum share its derivative equally.
 *
 * @throws RangeError for an axis that the array does not have, or an array without elements.
 * @example min([3, 1, 2]) // 1
 */
export function min<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function min(x: unknown, y?: unknown): any;
export function min(x: unknown, y?: unknown): any {
  if (typeof x === 'number' && typeof y === 'number') return minOfTwo(x, y);
  return isOptions(y) ? extreme('min', asValue(x), y ?? {}) : minOfTwo(asValue(x), asValue(y));
}

const isOptions = (y: unknown): y is AxesOptions | undefined =>
  y === undefined ||
  (typeof y === 'object' &&
    y !== null &&
    !Array.isArray(y) &&
    !(y instanceof Operand) &&
    !(y instanceof Float64Array));

/** The largest or smallest element over the axes. */
export function extreme(which: Extreme, x: Value, options: AxesOptions): any {
  return reduceLast(x, options, (rows, axis) => {
    const length = shapeOf(rows)[axis];
    if (length === 0) throw new RangeError(`${which} of no elements has no value`);
    const numbers = primalsOf(rows);
    return numbers === undefined ? pairwise(which, rows, axis) : chosen(which, rows, axis, numbers);
  });
}

/** The numbers behind the elements, or undefined where there are none: symbols without a point. */
function primalsOf(x: Value): Float64Array | undefined {
  const elements = elementsOf(x);
  if (elements instanceof Float64Array) return elements;
  try {
    return Float64Array.from(elements, primal);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

// y = x_first + sum_i w_i (x_i - x_first): the value is that of the first extreme, the derivative shared by all
function chosen(which: Extreme, rows: Value, axis: number, numbers: Float64Array): Value {
  const length = shapeOf(rows)[axis];
  const count = numbers.length / length;
  const first = new Int32Array(count);
  const weights = new Float64Array(numbers.length);
  let shared = false;
  for (let row = 0; row < count; row++) {
    const own = numbers.subarray(row * length, (row + 1) * length);
    const best = own.reduce((a, b) => ofTwo[which](a, b));
    const holders = range(0, length).filter((i) => own[i] === best || (own[i] !== own[i] && best !== best));
    first[row] = row * length + holders[0];
    shared ||= holders.length > 1 && Number.isFinite(best);
    if (Number.isFinite(best)) for (const i of holders) weights[row * length + i] = 1 / holders.length;
  }
  const shape = shapeOf(rows).slice(0, axis);
  const result = pick(rows, first, shape);
  if (!shared) return result;
  const differences = sub(rows, reshape(result, [...shape, 1]));
  const change = sum(mul(new NdArray(shapeOf(rows), weights), differences), { axes: axis });
  return add(result, change);
}

/** Two by two, as expressions of max and min. */
function pairwise(which: Extreme, rows: Value, axis: number): Value {
  const columns = range(0, shapeOf(rows)[axis]).map((i) =>
    reshape(pickAlong(rows, axis, [i]), shapeOf(rows).slice(0, axis)),
  );
  return columns.reduce((a, b) => ofTwo[which](a, b));
}
