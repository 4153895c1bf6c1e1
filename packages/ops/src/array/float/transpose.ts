import type { FloatArrays } from '../floatArrays.js';
import { sizeOf } from '../shape.js';
import { same } from './elementwise.js';
import { copyLoop } from './loops.generated.js';
import { fillStrided } from './runs.js';

const TILE = 32; // rows and columns that fit into the fastest cache together

export const transpose: FloatArrays['transpose'] = ({ shape, data }, axes) => {
  const numbers = data as Float64Array;
  const last = shape.length - 1;
  const batched = axes.every((axis, k) => axis === (k < last - 1 ? k : k === last ? last - 1 : last));
  if (batched && last > 0) return transposeMatrices(numbers, shape[last - 1], shape[last]);
  const strides = axes.map((axis) => sizeOf(shape.slice(axis + 1)));
  const target = axes.map((axis) => shape[axis]);
  return fillStrided(copyLoop, same, new Float64Array(numbers.length), target, [{ data: numbers, strides }]);
};

/** Every matrix of a batch, tile by tile: row by row the reads or the writes would jump through all of the memory. */
function transposeMatrices(x: Float64Array, rows: number, columns: number): Float64Array {
  const result = new Float64Array(x.length);
  for (let start = 0; start < x.length; start += rows * columns) {
    for (let top = 0; top < rows; top += TILE) {
      for (let left = 0; left < columns; left += TILE) {
        const bottom = Math.min(top + TILE, rows);
        const right = Math.min(left + TILE, columns);
        for (let i = top; i < bottom; i++)
          for (let j = left; j < right; j++) result[start + j * rows + i] = x[start + i * columns + j];
      }
    }
  }
  return result;
}
