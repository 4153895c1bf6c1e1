import { concat, reshape, slice } from '@fourgrad/ops';
import type { Tensor } from './Tensor.js';

/** The elements of tensors, one after the other, as one vector. @example pack([tensor([[1, 2]]), tensor(3)]).toArray() // [1, 2, 3] */
export const pack = (tensors: readonly Tensor[]): Tensor => concat(tensors.map((x) => reshape(x, [-1])));

/** Tensors of these shapes from such a vector. @example unpack(tensor([1, 2, 3]), [[1, 2], []])[1].item() // 3 */
export function unpack(vector: Tensor, shapes: readonly (readonly number[])[]): Tensor[] {
  let start = 0;
  return shapes.map((shape) => {
    const stop = start + shape.reduce((size, length) => size * length, 1);
    const part: Tensor = reshape(slice(vector, { start, stop }), shape);
    start = stop;
    return part;
  });
}
