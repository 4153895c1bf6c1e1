import { sizeOf } from './shape.js';

/**
 * NumPy's broadcasting: shapes aligned at the right, lengths equal or 1.
 *
 * @throws RangeError if two lengths differ and neither is 1.
 * @example broadcastShapes([3, 1], [4]) // [3, 4]
 */
export function broadcastShapes(...shapes: readonly (readonly number[])[]): readonly number[] {
  const rank = Math.max(...shapes.map((shape) => shape.length));
  return Array.from({ length: rank }, (_, axis) => {
    let length = 1;
    for (const shape of shapes) {
      const own = shape[axis - rank + shape.length] ?? 1;
      if (own === 1 || own === length) continue;
      if (length !== 1) {
        const list = shapes.map((s) => `[${s}]`).join(' and ');
        throw new RangeError(
          `shapes ${list} do not broadcast: lengths ${length} and ${own} must match, or one of them be 1`,
        );
      }
      length = own;
    }
    return length;
  });
}

/** For every element of `target`, the index of the element of `shape` that broadcasts to it. */
export function broadcastIndices(shape: readonly number[], target: readonly number[]): Int32Array {
  const indices = new Int32Array(sizeOf(target));
  let period = 1; // elements of target below the axis
  let stride = 1; // elements of shape below the axis
  for (let axis = target.length - 1; axis >= 0; axis--) {
    const own = shape[axis - target.length + shape.length] ?? 1;
    const length = target[axis];
    if (own !== 1) {
      for (let i = 0; i < indices.length; i++) indices[i] += (Math.floor(i / period) % length) * stride;
    }
    period *= length;
    stride *= own;
  }
  return indices;
}
