import { broadcastIndices, broadcastShapes } from '../array/broadcast.js';
import { elementsOf, isFloat, isFloatArray, shapeOf, valueOfElements } from '../array/elements.js';
import { floatArrays } from '../array/floatArrays.js';
import { array, isNumbers } from '../array/NdArray.js';
import { requireList, requireWholes } from '../array/requireWhole.js';
import { sameShape, sizeOf } from '../array/shape.js';
import { requireValue, type Value } from '../operand.js';
import { applyLinear, type LinearRule } from '../rule.js';
import { sumValue } from './sum.js';

// The rules call the functions of values, which go without the code for nested JavaScript arrays.

/** Picks elements by index, keeping float arrays float. */
export function take(elements: ArrayLike<Value>, indices: ArrayLike<number>): Float64Array | Value[] {
  if (elements instanceof Float64Array) return Float64Array.from(indices, (index) => elements[index]);
  return Array.from(indices, (index) => elements[index]);
}

interface Shape {
  readonly shape: readonly number[];
}

export const reshapeRule: LinearRule<Shape> = {
  kind: 'linear',
  name: 'reshape',
  evaluate: ([x], { shape }) => valueOfElements(shape, elementsOf(x) as Value[]),
  tangents: [(t, _operands, { shape }) => reshapeValue(t, shape)],
  cotangents: [(c, [x]) => reshapeValue(c, shapeOf(x))],
};

export const broadcastToRule: LinearRule<Shape> = {
  kind: 'linear',
  name: 'broadcastTo',
  evaluate: ([x], { shape }) =>
    valueOfElements(
      shape,
      floatArrays !== undefined && isFloat(x)
        ? floatArrays.broadcast(x, shape)
        : take(elementsOf(x), broadcastIndices(shapeOf(x), shape)),
    ),
  tangents: [(t, _operands, { shape }) => broadcastValue(t, shape)],
  cotangents: [(c, [x]) => sumTo(c, shapeOf(x))],
};

interface Axes {
  readonly axes: readonly number[];
}

export const transposeRule: LinearRule<Axes> = {
  kind: 'linear',
  name: 'transpose',
  evaluate: ([x], { axes }) => {
    const shape = shapeOf(x);
    return valueOfElements(
      axes.map((axis) => shape[axis]),
      floatArrays !== undefined && isFloatArray(x)
        ? floatArrays.transpose(x, axes)
        : take(elementsOf(x), permutedIndices(shape, axes)),
    );
  },
  tangents: [(t, _operands, attributes) => applyLinear(transposeRule, [t], attributes)],
  cotangents: [
    (c, _operands, { axes }) =>
      applyLinear(transposeRule, [c], { axes: axes.map((_, axis) => axes.indexOf(axis)) }),
  ],
};

/** For every element of the transposed array, the index in the original. */
function permutedIndices(shape: readonly number[], axes: readonly number[]): Int32Array {
  const strides = shape.map((_, axis) => sizeOf(shape.slice(axis + 1)));
  const indices = new Int32Array(sizeOf(shape));
  let period = 1;
  for (let k = axes.length - 1; k >= 0; k--) {
    const length = shape[axes[k]];
    const stride = strides[axes[k]];
    for (let i = 0; i < indices.length; i++) indices[i] += (Math.floor(i / period) % length) * stride;
    period *= length;
  }
  return indices;
}

/** Any nested JavaScript array as an NdArray; other values as they are. Throws a TypeError for anything else. */
export function asValue(x: unknown): Value {
  if (Array.isArray(x) || isNumbers(x)) return array(x);
  requireValue(x);
  return x;
}

/**
 * The same elements in row-major order under another shape; one length may be -1, computed from the others.
 *
 * @throws RangeError if the number of elements differs.
 * @example reshape([1, 2, 3, 4], [2, 2]).toArray() // [[1, 2], [3, 4]]
 */
export function reshape(x: unknown, shape: readonly number[]): any {
  requireList('the lengths of a shape', shape);
  return reshapeValue(asValue(x), shape);
}

/** See `reshape`. */
export function reshapeValue(value: Value, shape: readonly number[]): Value {
  const own = shapeOf(value);
  const known = sizeOf(shape.filter((length) => length !== -1));
  const target = shape.map((length) => (length === -1 ? sizeOf(own) / known : length));
  if (sizeOf(target) !== sizeOf(own) || !target.every((length) => Number.isInteger(length) && length >= 0)) {
    throw new RangeError(`cannot reshape [${own}] (${sizeOf(own)} elements) to [${shape}]`);
  }
  return sameShape(own, target) ? value : applyLinear(reshapeRule, [value], { shape: target });
}

/**
 * `x` repeated along axes of length 1 until it has `shape`.
 *
 * @throws RangeError where the shapes do not broadcast to `shape`.
 * @see https://numpy.org/doc/stable/user/basics.broadcasting.html
 * @example broadcastTo([1, 2], [2, 2]).toArray() // [[1, 2], [1, 2]]
 */
export function broadcastTo(x: unknown, shape: readonly number[]): any {
  requireWholes('the lengths of a shape', shape, 0);
  return broadcastValue(asValue(x), shape);
}

/** See `broadcastTo`. */
export function broadcastValue(value: Value, shape: readonly number[]): Value {
  const own = shapeOf(value);
  if (sameShape(own, shape)) return value;
  if (!sameShape(broadcastShapes(own, shape), shape)) {
    throw new RangeError(
      `cannot broadcast shape [${own}] to [${shape}]: their lengths must match, or be 1 on the left`,
    );
  }
  return applyLinear(broadcastToRule, [value], { shape });
}

/**
 * The transpose of broadcastTo: sums `x` over the axes along which `shape` was repeated; 0 is zero in every shape.
 *
 * @example sumTo(array([[1, 2], [3, 4]]), [2]).toArray() // [4, 6]
 */
export function sumTo(x: Value, shape: readonly number[]): Value {
  const own = shapeOf(x);
  if (x === 0 || sameShape(own, shape)) return x;
  const offset = own.length - shape.length;
  const axes = own
    .map((_, axis) => axis)
    .filter((axis) => axis < offset || shape[axis - offset] !== own[axis]);
  return reshapeValue(sumValue(x, { axes }), shape);
}

/**
 * The array with its axes permuted; reversed if no axes are given.
 *
 * @throws RangeError if the axes are not each of the array's once.
 * @example transpose([[1, 2], [3, 4]]).toArray() // [[1, 3], [2, 4]]
 */
export function transpose(x: unknown, axes?: readonly number[]): any {
  const value = asValue(x);
  const rank = shapeOf(value).length;
  if (axes !== undefined) requireList('the axes of transpose, in their new order,', axes);
  const order =
    axes === undefined
      ? Array.from({ length: rank }, (_, i) => rank - 1 - i)
      : axes.map((a) => (a < 0 ? a + rank : a));
  if (
    order.length !== rank ||
    new Set(order).size !== rank ||
    order.some((axis) => !Number.isInteger(axis) || axis < 0 || axis >= rank)
  ) {
    throw new RangeError(`transpose needs each of the ${rank} axes once, got [${axes}]`);
  }
  return order.every((axis, k) => axis === k) ? value : applyLinear(transposeRule, [value], { axes: order });
}
