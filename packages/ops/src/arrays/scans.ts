import { elementsOf, shapeOf, valueOfElements } from '../array/elements.js';
import { NdArray } from '../array/NdArray.js';
import { sizeOf } from '../array/shape.js';
import { add, mul } from '../functions.generated.js';
import { asValue } from '../linear/shapes.js';
import { named } from '../named.js';
import type { Value } from '../operand.js';
import { applyLinear, type LinearRule } from '../rule.js';
import { normalizeAxis } from './axis.js';
import { pickAlong, range } from './pick.js';
import { flip } from './slicing.js';

interface Along {
  readonly axis: number;
}

// y_i = x_1 + ... + x_i;  x_bar_i = y_bar_i + ... + y_bar_n
const cumsumRule: LinearRule<Along> = {
  kind: 'linear',
  name: 'cumsum',
  evaluate: ([x], { axis }) => {
    const shape = shapeOf(x);
    return valueOfElements(shape, runningSums(elementsOf(x), shape[axis], sizeOf(shape.slice(axis + 1))));
  },
  tangents: [(t, _operands, { axis }) => cumsum(t, axis)],
  cotangents: [(c, _operands, { axis }) => flip(cumsum(flip(c, axis), axis), axis)],
};

function runningSums(elements: ArrayLike<Value>, length: number, inner: number): Float64Array | Value[] {
  if (elements instanceof Float64Array) {
    const sums = elements.slice();
    for (let i = inner; i < sums.length; i++)
      if (Math.floor(i / inner) % length > 0) sums[i] += sums[i - inner];
    return sums;
  }
  const sums = Array.from(elements);
  for (let i = inner; i < sums.length; i++)
    if (Math.floor(i / inner) % length > 0) sums[i] = add(sums[i - inner], sums[i]);
  return sums;
}

/**
 * The running sums along an axis.
 *
 * @throws RangeError for an axis that the array does not have.
 * @example cumsum([1, 2, 3]).toArray() // [1, 3, 6]
 */
export function cumsum(x: unknown, axis = 0): any {
  const value = asValue(x);
  return applyLinear(cumsumRule, [value], { axis: normalizeAxis(axis, shapeOf(value).length) });
}

/**
 * The running products along an axis, in log2(n) steps of doubling reach (Hillis and Steele 1986); where factors are
 * zero the derivatives are right, too.
 *
 * @throws RangeError for an axis that the array does not have.
 * @example cumprod([1, 2, 3]).toArray() // [1, 2, 6]
 */
export function cumprod(x: unknown, axis = 0): any {
  const value = asValue(x);
  let products = value;
  const shape = shapeOf(value);
  const k = normalizeAxis(axis, shape.length);
  for (let reach = 1; reach < shape[k]; reach *= 2) {
    const sources = [...new Array<number>(reach).fill(-1), ...range(0, shape[k] - reach)];
    products = mul(products, add(pickAlong(products, k, sources), onesAtStart(shape, k, reach)));
  }
  return named('cumprod', products, value);
}

/** 1 at the first positions along an axis, 0 elsewhere: what a shifted array is filled up with. */
function onesAtStart(shape: readonly number[], axis: number, count: number): NdArray {
  const inner = sizeOf(shape.slice(axis + 1));
  return new NdArray(
    shape,
    Float64Array.from(range(0, sizeOf(shape)), (i) => (Math.floor(i / inner) % shape[axis] < count ? 1 : 0)),
  );
}
