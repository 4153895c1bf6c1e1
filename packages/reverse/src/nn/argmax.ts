import { elementsOf, valueOfElements } from '@fourgrad/ops';
import { tensor } from '../tensor/makeTensor.js';

/**
 * The position of the largest element of each row, the first of equals and of NaN: the predicted classes [N] of scores [N, count];
 * of a vector a number.
 *
 * @throws RangeError for a number, or for rows without elements.
 * @example argmax([[0.1, 0.7, 0.2], [0.5, 0.2, 0.3]]).toArray() // [1, 0]
 */
export function argmax(scores: unknown): any {
  const { shape, data } = tensor(scores);
  const length = shape.at(-1);
  if (length === undefined || length === 0)
    throw new RangeError(`argmax needs rows with elements, got shape [${shape}]`);
  const elements = Array.from(elementsOf(data) as ArrayLike<number>);
  const positions: number[] = [];
  for (let start = 0; start < elements.length; start += length) {
    let largest = 0;
    for (let i = 1; i < length; i++)
      // NaN counts as larger than all numbers: it is what `max` gives
      if (!(elements[start + i] <= elements[start + largest]) && !Number.isNaN(elements[start + largest]))
        largest = i;
    positions.push(largest);
  }
  return valueOfElements(shape.slice(0, -1), positions);
}
