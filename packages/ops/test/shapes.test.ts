import { gradient } from '@fourgrad/reverse';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { array, diag, mul, NdArray, reshape, sum, transpose, type Value } from '../src/index.js';

const x = array([
  [1, 2, 3],
  [4, 5, 6],
]);

describe('reshape', () => {
  it('keeps the elements in row-major order', () => {
    expect(reshape(x, [3, 2]).toArray()).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(reshape([1, 2], [1, 2, 1]).toArray()).toEqual([[[1], [2]]]);
    expect(reshape([[7]], [])).toBe(7);
    expect(reshape(7, [1, 1]).toArray()).toEqual([[7]]);
  });

  it('computes one length given as -1', () => {
    expect(reshape(x, [-1]).shape).toEqual([6]);
    expect(reshape(x, [3, -1]).shape).toEqual([3, 2]);
  });

  it.each([[[4]], [[-1, 4]], [[-1, -1]], [[-2, -3]], [[2.5, 2.4]], [[]]])('to %j throws', (shape) => {
    expect(() => reshape(x, shape)).toThrow(`cannot reshape [2,3] (6 elements) to [${shape}]`);
  });

  it('to its own shape is the array itself', () => {
    expect(reshape(x, [2, 3])).toBe(x);
  });
});

describe('transpose', () => {
  it('reverses the axes', () => {
    expect(transpose(x).toArray()).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
    expect(transpose([[[1, 2]], [[3, 4]]]).toArray()).toEqual([[[1, 3]], [[2, 4]]]);
  });

  it('permutes the axes as told, negatives from the end', () => {
    const y = array([[[1, 2, 3]], [[4, 5, 6]]]);
    expect(transpose(y, [1, 0, 2]).toArray()).toEqual([
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ]);
    expect(transpose(y, [2, 0, 1]).shape).toEqual([3, 2, 1]);
    expect(transpose(y, [-1, 0, 1])).toEqual(transpose(y, [2, 0, 1]));
  });

  it('of a vector or a number is itself', () => {
    expect(transpose([1, 2]).toArray()).toEqual([1, 2]);
    expect(transpose(3)).toBe(3);
  });

  it.each([[[0]], [[0, 0]], [[0, 2]], [[0, 1, 2]], [[0, 0.5]]])('with axes %j throws', (axes) => {
    expect(() => transpose(x, axes)).toThrow(`transpose needs each of the 2 axes once, got [${axes}]`);
  });

  it('puts element (i, j, k) where its permuted index says, for any shape and axes', () => {
    const shapeAndAxes = fc
      .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 })
      .chain((shape) =>
        fc.tuple(fc.constant(shape), fc.shuffledSubarray([...shape.keys()], { minLength: shape.length })),
      );
    fc.assert(
      fc.property(shapeAndAxes, ([shape, axes]) => {
        const count = shape.reduce((product, length) => product * length, 1);
        const original = new NdArray(
          shape,
          Float64Array.from({ length: count }, (_, i) => i),
        );
        const moved = transpose(original, axes);
        for (let i = 0; i < count; i++) {
          const index = indexOf(i, shape);
          const at = axes.map((axis) => index[axis]);
          expect(at.reduce((rows: any, k) => rows[k], moved.toArray())).toBe(i);
        }
      }),
      { numRuns: 50 },
    );
  });
});

/** The index along each axis of the n-th element in row-major order. */
function indexOf(n: number, shape: readonly number[]): number[] {
  let rest = n;
  return shape
    .toReversed()
    .map((length) => {
      const index = rest % length;
      rest = (rest - index) / length;
      return index;
    })
    .toReversed();
}

describe('diag', () => {
  it('puts a vector on the k-th diagonal and takes it from there, with its derivative', () => {
    const x = array([1, 2]);
    expect(diag(x, 1).toArray()).toEqual([[0, 1, 0], [0, 0, 2], [0, 0, 0]]); // biome-ignore format: a matrix
    expect(diag(x, -1).toArray()).toEqual([[0, 0, 0], [1, 0, 0], [0, 2, 0]]); // biome-ignore format: a matrix
    for (const k of [-3, -1, 0, 1, 2]) expect(diag(diag(x, k), k).toArray()).toEqual([1, 2]);
    const wide = array([[1, 2, 3], [4, 5, 6]]); // biome-ignore format: a matrix
    const found = [-2, -1, 0, 1, 2, 3].map((k) => diag(wide, k).toArray());
    expect(found).toEqual([[], [4], [1, 5], [2, 6], [3], []]);
    const slope = gradient((y: Value) => sum(mul(diag(y, 1), array([10, 20]))))(wide);
    expect(slope.toArray()).toEqual([[0, 10, 0], [0, 0, 20]]); // biome-ignore format: a matrix
  });
});
