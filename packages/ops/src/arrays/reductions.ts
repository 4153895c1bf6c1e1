import { shapeOf } from '../array/elements.js';
import { sizeOf } from '../array/shape.js';
import { add, div, mul, sqrt, square, sub } from '../functions.generated.js';
import { type AxesOptions, axesOptions, normalizeAxes } from '../linear/axes.js';
import { asValue, reshape } from '../linear/shapes.js';
import { mean, sum } from '../linear/sum.js';
import { named } from '../named.js';
import type { Value } from '../operand.js';
import { reduceLast } from './axis.js';
import { pickAlong, range } from './pick.js';

/**
 * The product over the axes, all of them if none are given, by halves: right where factors are zero, in the
 * derivatives of every order, too.
 *
 * @throws RangeError for an axis that the array does not have.
 * @example prod([[1, 2], [3, 4]], { axes: 0 }).toArray() // [3, 8]
 */
export function prod(x: unknown, options: AxesOptions = {}): any {
  const value = asValue(x);
  const product = reduceLast(value, axesOptions('prod', options), (rows, axis) => {
    let factors = rows;
    if (shapeOf(rows)[axis] === 0) return add(1, sum(rows, { axes: axis })); // the product of nothing is 1
    for (let length = shapeOf(rows)[axis]; length > 1; length = Math.ceil(length / 2)) {
      const half = Math.floor(length / 2);
      const products = mul(
        pickAlong(factors, axis, range(0, half)),
        pickAlong(factors, axis, range(half, 2 * half)),
      );
      // of an odd number the last one waits
      factors = half * 2 === length ? products : withLast(products, factors, axis, length);
    }
    return reshape(factors, shapeOf(rows).slice(0, axis));
  });
  return named('prod', product, value);
}

function withLast(products: Value, factors: Value, axis: number, length: number): Value {
  const half = Math.floor(length / 2);
  const none = new Array<number>(half).fill(-1);
  return add(
    pickAlong(products, axis, [...range(0, half), -1]),
    pickAlong(factors, axis, [...none, length - 1]),
  );
}

/** Options of var and std: what is subtracted from the number of elements, 1 if left out (Bessel's correction). */
export interface VarianceOptions extends AxesOptions {
  readonly correction?: number;
}

const VARIANCE_OPTIONS = ['axes', 'keepDims', 'correction'];

/**
 * The variance over the axes: the sum of (x - mean)^2 over n - correction, or over 0 where that is negative.
 *
 * @throws RangeError for an axis that the array does not have.
 * @example variance([1, 2, 3, 4], { correction: 0 }) // 1.25
 */
export function variance(x: unknown, given: VarianceOptions = {}): any {
  const { correction = 1, ...options } = axesOptions('variance', given, VARIANCE_OPTIONS);
  const value = asValue(x);
  const shape = shapeOf(value);
  const axes = normalizeAxes(options.axes, shape.length);
  const n = sizeOf(axes.map((axis) => shape[axis]));
  const deviations = sub(value, mean(value, { axes, keepDims: true }));
  // a variance is never negative: of too few elements it is NaN or Infinity, as in NumPy
  return named(
    'variance',
    div(sum(square(deviations), { ...options, axes }), Math.max(0, n - correction)),
    value,
  );
}

/**
 * The standard deviation over the axes: the root of the variance.
 *
 * @throws RangeError for an axis that the array does not have.
 * @example std([1, 3], { correction: 0 }) // 1
 */
export const std = (x: unknown, options: VarianceOptions = {}): any =>
  named('std', sqrt(variance(x, axesOptions('std', options, VARIANCE_OPTIONS))), x);

/**
 * The Euclidean norm over the axes.
 *
 * @throws RangeError for an axis that the array does not have.
 * @example norm([3, 4]) // 5
 */
export const norm = (x: unknown, options: AxesOptions = {}): any =>
  named('norm', sqrt(sum(square(asValue(x)), axesOptions('norm', options))), x);
