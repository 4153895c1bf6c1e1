import { add } from '../functions.generated.js';
import type { Value } from '../operand.js';

/** So many terms are added one after the other, ... */
export const SHORT = 16;
/** ... so many to four sums in turn, which are added up; more by halves. */
export const BLOCK = 256;

/** The terms that the first half takes: whole rounds of the four sums. */
export const halfOf = (count: number): number => (count >> 3) << 2;

/**
 * The sum of `count` elements, `step` apart, the number 0 of none: by halves, so that rounding errors grow with the
 * logarithm of the count (Higham 1993, "The accuracy of floating point summation").
 */
export function pairwiseSum(x: ArrayLike<Value>, start: number, count: number, step: number): Value {
  if (count === 0) return 0;
  if (count > BLOCK) {
    const half = halfOf(count);
    return add(pairwiseSum(x, start, half, step), pairwiseSum(x, start + half * step, count - half, step));
  }
  const runs = count < SHORT ? 1 : 4;
  const sums = Array.from({ length: runs }, (_, k) => x[start + k * step]);
  let i = runs;
  for (; i + runs <= count; i += runs)
    for (let k = 0; k < runs; k++) sums[k] = add(sums[k], x[start + (i + k) * step]);
  let total = runs === 1 ? sums[0] : add(add(sums[0], sums[1]), add(sums[2], sums[3]));
  for (; i < count; i++) total = add(total, x[start + i * step]);
  return total;
}
