import { Traced, type Value } from '../operand.js';
import type { NdArray } from './NdArray.js';

/**
 * The first array of some values, or behind one of them. What is done with arrays are its methods, so that a program
 * without arrays, as one of symbolic expressions alone, goes without that code.
 *
 * @example arrayAmong([1, array([2, 3])])?.size // 2
 */
export function arrayAmong(values: readonly Value[]): NdArray | undefined {
  for (const value of values) {
    let inner = value;
    while (inner instanceof Traced) inner = inner.primal;
    if (typeof inner !== 'number' && 'elementwiseWhere' in inner) return inner as NdArray;
  }
  return undefined;
}
