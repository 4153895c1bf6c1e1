import type { ElementwiseRule } from '../rule.js';
import type { NdArray } from './NdArray.js';

/** An operand whose elements are plain numbers: repeated like an array of one element, or an array of float64. */
export type Floats = number | NdArray;

/** What is done with arrays of plain numbers by loops over typed arrays instead of element by element. */
export interface FloatArrays {
  /** An elementwise rule on operands that broadcast to the shape. */
  map(rule: ElementwiseRule, operands: readonly Floats[], shape: readonly number[]): Float64Array;
  /** `product(rule.partials[i](...operands, result), direction)` in one loop; undefined if the rule has none. */
  partialTimes(
    rule: ElementwiseRule,
    i: number,
    operands: readonly Floats[],
    result: NdArray,
    direction: Floats,
  ): NdArray | undefined;
  /** See `product`. */
  product(partial: Floats, direction: Floats, shape: readonly number[]): Float64Array;
  /** exp(x - y). */
  expOfDifference(x: Floats, y: Floats, shape: readonly number[]): Float64Array;
  /** `product(x, factors)` put in place of the elements of x, which nobody else may have. */
  scaleInPlace(x: NdArray, factors: NdArray): Float64Array;
  /** `x` where the mask is not 0, `y` elsewhere. */
  where(mask: Floats, x: Floats, y: Floats, shape: readonly number[]): Float64Array;
  /** The elements of an array that broadcasts to the shape. */
  broadcast(x: Floats, shape: readonly number[]): Float64Array;
  /** The elements in the order of permuted axes. */
  transpose(x: NdArray, axes: readonly number[]): Float64Array;
  /** The sums over the middle axis of three. */
  sum(x: Float64Array, outer: number, length: number, inner: number): Float64Array;
}

/**
 * The loops, once something has made an array: a program that makes none, as one of symbolic expressions alone, goes
 * without their code. Without them everything has the same values, by the elements one by one.
 */
export let floatArrays: FloatArrays | undefined;

/** Makes arrays of numbers fast from now on. */
export function useFloatArrays(loops: FloatArrays): void {
  floatArrays = loops;
}
