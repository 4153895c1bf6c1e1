import { NdArray } from '@fourgrad/ops';
import { seededRandom } from './sample.ts';

/** An array of this shape with numbers in [-2, 2), the same for the same seed. */
export function randomArray(shape: readonly number[], seed: number): NdArray {
  const random = seededRandom(seed);
  const size = shape.reduce((product, length) => product * length, 1);
  return new NdArray(
    shape,
    Float64Array.from({ length: size }, () => 4 * random() - 2),
  );
}

/** sum_i x_i y_i over all numbers. */
export const inner = (x: readonly number[], y: readonly number[]): number =>
  x.reduce((total, entry, i) => total + entry * y[i], 0);
