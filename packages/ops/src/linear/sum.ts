import { elementsOf, shapeOf, valueOfElements } from '../array/elements.js';
import { floatArrays } from '../array/floatArrays.js';
import { pairwiseSum } from '../array/pairwiseSum.js';
import { sizeOf } from '../array/shape.js';
import { div } from '../functions.generated.js';
import { named } from '../named.js';
import type { Value } from '../operand.js';
import { applyLinear, type LinearRule } from '../rule.js';
import { type AxesOptions, axesOptions, normalizeAxes, reducedShape } from './axes.js';
import { asValue, broadcastValue, reshapeValue } from './shapes.js';

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
  tangents: [(t, _operands, attributes) => sumValue(t, attributes)],
  // a number goes to every element, and stands for an array of them
  cotangents: [
    (c, [x], { axes }) =>
      typeof c === 'number'
        ? c
        : broadcastValue(reshapeValue(c, reducedShape(shapeOf(x), axes, true)), shapeOf(x)),
  ],
};

/** Sums over neighbouring axes at a time, the last ones first. */
function sumElements(
  elements: ArrayLike<Value>,
  shape: readonly number[],
  axes: readonly number[],
): Float64Array | readonly Value[] {
  let sums = elements;
  let inner = 1; // the sums for one position along the axes that are still to come
  let end = shape.length;
  for (let k = axes.length - 1; k >= 0; k--) {
    const after = axes[k] + 1;
    while (k > 0 && axes[k - 1] === axes[k] - 1) k--;
    inner *= sizeOf(shape.slice(after, end));
    end = axes[k];
    sums = sumMiddle(sums, sizeOf(shape.slice(0, end)), sizeOf(shape.slice(end, after)), inner);
  }
  return sums as Float64Array | readonly Value[];
}

/** Sums over the middle one of three axes. */
function sumMiddle(x: ArrayLike<Value>, outer: number, length: number, inner: number): ArrayLike<Value> {
  if (floatArrays !== undefined && x instanceof Float64Array) return floatArrays.sum(x, outer, length, inner);
  return Array.from({ length: outer * inner }, (_, i) =>
    pairwiseSum(x, Math.floor(i / inner) * length * inner + (i % inner), length, inner),
  );
}

/**
 * The sum over the axes (all of them if none are given) of an array or nested JavaScript array.
 *
 * @throws RangeError for an axis that the array does not have.
 * @example sum([[1, 2], [3, 4]], { axes: 0 }).toArray() // [4, 6]
 */
export const sum = (x: unknown, options: AxesOptions = {}): any =>
  sumValue(asValue(x), axesOptions('sum', options));

/** See `sum`. */
export function sumValue(x: Value, { axes, keepDims = false }: AxesOptions): Value {
  const over = normalizeAxes(axes, shapeOf(x).length);
  return over.length === 0 ? x : applyLinear(sumRule, [x], { axes: over, keepDims });
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
  axesOptions('mean', options);
  const count = sizeOf(normalizeAxes(options.axes, shape.length).map((axis) => shape[axis]));
  return named('mean', div(sumValue(value, options), count), value);
}
