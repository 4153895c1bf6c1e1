import { elementsOf, fromElements, type NdArray } from '@fourgrad/ops';
import { tensor } from '../tensor/makeTensor.js';

/**
 * The indicators of classes: for each of them a row of zeros with a 1 at its place; [N] gives [N, count].
 *
 * @throws RangeError for a class that is not one of 0, 1, ..., count - 1, or a count that is none.
 * @example oneHot([2, 0], 3).toArray() // [[0, 0, 1], [1, 0, 0]]
 */
export function oneHot(classes: unknown, count: number): NdArray {
  if (!Number.isInteger(count) || count < 0)
    throw new RangeError(`oneHot(classes, count) needs the number of classes, got ${count}`);
  const { shape, data } = tensor(classes);
  const rows = Array.from(elementsOf(data) as ArrayLike<number>, (chosen) => {
    if (!Number.isInteger(chosen) || chosen < 0 || chosen >= count)
      throw new RangeError(`oneHot: a class is one of 0, 1, ..., ${count - 1}, got ${chosen}`);
    return Array.from({ length: count }, (_, i) => (i === chosen ? 1 : 0));
  });
  return fromElements([...shape, count], rows.flat());
}
