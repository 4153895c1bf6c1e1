import { elementsOf, shapeOf, valueOfElements } from '../array/elements.js';
import { isNumbers, NdArray } from '../array/NdArray.js';
import { primal } from '../branch.js';
import type { Result2 } from '../dispatch.js';
import { abs, add, lt, max as maxOfTwo, min as minOfTwo, mul, sub } from '../functions.generated.js';
import { type AxesOptions, axesOptions } from '../linear/axes.js';
import { asValue, reshape } from '../linear/shapes.js';
import { sum } from '../linear/sum.js';
import { where } from '../linear/where.js';
import { named } from '../named.js';
import { Operand, Traced, type Value } from '../operand.js';
import { product } from '../product.js';
import { applyLinear, type LinearRule } from '../rule.js';
import { reduceLast } from './axis.js';
import { detach } from './detach.js';
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
  return isOptions(y)
    ? extreme('max', asValue(x), axesOptions('max', y ?? {}))
    : maxOfTwo(asValue(x), asValue(y));
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
  return isOptions(y)
    ? extreme('min', asValue(x), axesOptions('min', y ?? {}))
    : minOfTwo(asValue(x), asValue(y));
}

const isOptions = (y: unknown): y is AxesOptions | undefined =>
  y === undefined ||
  (typeof y === 'object' && y !== null && !Array.isArray(y) && !(y instanceof Operand) && !isNumbers(y));

/** The largest or smallest element over the axes. */
export function extreme(which: Extreme, x: Value, options: AxesOptions): any {
  const found = reduceLast(x, options, (rows, axis) => {
    const length = lengthOf(which, rows, axis);
    if (isWholeSymbol(rows)) return applyLinear(extremeRule, [rows], { which, length });
    const numbers = primalsOf(rows);
    return numbers === undefined ? pairwise(which, rows, axis) : chosen(which, rows, length, numbers);
  });
  return named(which, found, x);
}

/**
 * The largest elements over the axes as numbers without a derivative, 0 in place of infinite ones: what exponentials are
 * divided by so that they do not overflow.
 */
export function finiteMaximum(x: Value, options: AxesOptions): Value {
  if (shapeOf(x).includes(0)) return mul(0, sum(x, options)); // nothing to divide
  const numbers = primalsOf(x);
  if (numbers === undefined) return finite(detach(extreme('max', x, options)));
  return reduceLast(new NdArray(shapeOf(x), numbers), options, (rows, axis) => {
    const length = lengthOf('max', rows, axis);
    const own = elementsOf(rows) as Float64Array;
    const largest = new Float64Array(own.length / length);
    for (let row = 0; row < largest.length; row++) {
      const y = largestOf(own, row * length, (row + 1) * length);
      if (Math.abs(y) < Number.POSITIVE_INFINITY) largest[row] = y;
    }
    return valueOfElements(shapeOf(rows).slice(0, axis), largest);
  });
}

/** The largest number of a row, NaN left out: the exponentials become NaN with any shift. */
function largestOf(numbers: Float64Array, start: number, end: number): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = start; i < end; i++) if (numbers[i] > largest) largest = numbers[i];
  return largest;
}

/** Infinite maxima are no shift: -Infinity - -Infinity would be NaN. */
const finite = (x: Value): Value => where(lt(abs(x), Number.POSITIVE_INFINITY), x, 0);

function lengthOf(which: Extreme, rows: Value, axis: number): number {
  const length = shapeOf(rows)[axis];
  if (length === 0) throw new RangeError(`${which} of no elements has no value`);
  return length;
}

/** Whether an array is a symbol as a whole, without elements of its own. */
const isWholeSymbol = (x: Value): boolean =>
  typeof x !== 'number' && !(x instanceof NdArray) && !(x instanceof Traced) && shapeOf(x).length > 0;

interface Rows {
  readonly which: Extreme;
  readonly length: number;
}

// For symbols of whole arrays, which learn their numbers when they are run: y = sum_i w_i x_i along the last axis, with
// the weights w that the numbers then have.
const extremeRule: LinearRule<Rows> = {
  kind: 'linear',
  name: 'extreme',
  evaluate: ([rows], { which }) => extreme(which, rows, { axes: -1 }),
  tangents: [(t, [rows], attributes) => sum(product(weightsOf(rows, attributes), t), { axes: -1 })],
  cotangents: [
    (c, [rows], attributes) =>
      product(weightsOf(rows, attributes), reshape(c, [...shapeOf(rows).slice(0, -1), 1])),
  ],
};

/** 1 for the first extreme element of each row, or for equal ones their shares; 0 for the others. */
function weightsOf(rows: Value, { which, length }: Rows): NdArray {
  const numbers = elementsOf(rows) as Float64Array;
  const first = firstExtremes(which, numbers, length);
  const weights = sharesOfTies(numbers, first, length) ?? new Float64Array(numbers.length);
  first.forEach((place) => {
    if (weights[place] === 0) weights[place] = 1;
  });
  return new NdArray(shapeOf(rows), weights);
}

/** The numbers behind the elements, or undefined where there are none: symbols without a point. */
function primalsOf(x: Value): Float64Array | undefined {
  if (isWholeSymbol(x)) return undefined;
  let inner = x;
  while (inner instanceof Traced) inner = inner.primal;
  const elements = elementsOf(inner);
  if (elements instanceof Float64Array) return elements;
  try {
    return Float64Array.from(elements, primal);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The place of the first extreme number of each row; of the first NaN, if there is one. */
function firstExtremes(which: Extreme, numbers: Float64Array, length: number): Int32Array {
  const sign = which === 'max' ? 1 : -1;
  const places = new Int32Array(numbers.length / length);
  for (let row = 0; row < places.length; row++) {
    const start = row * length;
    let best = sign * numbers[start];
    let place = start;
    for (let i = start + 1; i < start + length && best === best; i++) {
      const number = sign * numbers[i];
      if (number > best || number !== number) [best, place] = [number, i];
    }
    places[row] = place;
  }
  return places;
}

/** For each number its share in the derivative of its row's extreme; undefined if none has to share. */
function sharesOfTies(numbers: Float64Array, first: Int32Array, length: number): Float64Array | undefined {
  let shares: Float64Array | undefined;
  first.forEach((place, row) => {
    const best = numbers[place];
    const own = numbers.subarray(row * length, (row + 1) * length);
    let holders = 0;
    for (let i = 0; i < length; i++) if (own[i] === best) holders++;
    if (holders < 2 || !Number.isFinite(best)) return;
    shares ??= new Float64Array(numbers.length);
    for (let i = 0; i < length; i++) if (own[i] === best) shares[row * length + i] = 1 / holders;
  });
  return shares;
}

// y = x_first where nobody shares it, else the number x_first + sum_i w_i (x_i - the number x_i): no term of it rounds
function chosen(which: Extreme, rows: Value, length: number, numbers: Float64Array): Value {
  const shape = shapeOf(rows).slice(0, -1);
  const first = firstExtremes(which, numbers, length);
  const result = pick(rows, first, shape);
  const shares = sharesOfTies(numbers, first, length);
  if (shares === undefined) return result;
  const isShared = valueOfElements(
    shape,
    Float64Array.from(first, (place) => shares[place]),
  );
  const weights = new NdArray(shapeOf(rows), shares);
  const changes = mul(weights, sub(rows, detach(rows)));
  return add(where(isShared, detach(result), result), sum(where(weights, changes, 0), { axes: -1 }));
}

/** Two by two, as expressions of max and min. */
function pairwise(which: Extreme, rows: Value, axis: number): Value {
  const columns = range(0, shapeOf(rows)[axis]).map((i) =>
    reshape(pickAlong(rows, axis, [i]), shapeOf(rows).slice(0, axis)),
  );
  return columns.reduce((a, b) => ofTwo[which](a, b));
}
