import type { FloatArrays } from '../floatArrays.js';
import { BLOCK, halfOf, SHORT } from '../pairwiseSum.js';

// In the order of pairwiseSum, number by number or row by row.

export const sum: FloatArrays['sum'] = (x, outer, length, inner) => {
  const sums = new Float64Array(outer * inner);
  for (let i = 0; i < outer; i++) {
    if (inner === 1) sums[i] = sumOfNumbers(x, i * length, length);
    else addRows(x, i * length * inner, length, inner, sums, i * inner);
  }
  return sums;
};

function sumOfNumbers(x: Float64Array, start: number, count: number): number {
  if (count > BLOCK) {
    const half = halfOf(count);
    return sumOfNumbers(x, start, half) + sumOfNumbers(x, start + half, count - half);
  }
  const end = start + count;
  let total = 0;
  let i = start;
  if (count >= SHORT) {
    let [b, c, d] = [0, 0, 0];
    for (; i + 3 < end; i += 4) {
      total += x[i];
      b += x[i + 1];
      c += x[i + 2];
      d += x[i + 3];
    }
    total = total + b + (c + d);
  }
  for (; i < end; i++) total += x[i];
  return total;
}

/** Adds up rows of a matrix; `sums` has zeros from `at` on. */
function addRows(
  x: Float64Array,
  start: number,
  count: number,
  inner: number,
  sums: Float64Array,
  at: number,
): void {
  if (count > BLOCK) {
    const half = halfOf(count);
    addRows(x, start, half, inner, sums, at);
    const others = new Float64Array(inner);
    addRows(x, start + half * inner, count - half, inner, others, 0);
    for (let j = 0; j < inner; j++) sums[at + j] += others[j];
    return;
  }
  let row = 0;
  if (count >= SHORT) {
    const others = new Float64Array(3 * inner); // of rows 1, 5, 9, ..., of rows 2, 6, ... and of rows 3, 7, ...
    for (; row + 3 < count; row += 4) {
      const p = start + row * inner;
      for (let j = 0; j < inner; j++) sums[at + j] += x[p + j];
      for (let j = 0; j < others.length; j++) others[j] += x[p + inner + j];
    }
    for (let j = 0; j < inner; j++)
      sums[at + j] = sums[at + j] + others[j] + (others[inner + j] + others[2 * inner + j]);
  }
  for (; row < count; row++) {
    const p = start + row * inner;
    for (let j = 0; j < inner; j++) sums[at + j] += x[p + j];
  }
}
