import { describe, expect, it } from 'vitest';
import { array, dot, matmul, reshape, transpose } from '../src/index.js';

const A = [
  [1, 2, 3],
  [4, 5, 6],
];
const B = [
  [1, 0],
  [0, 1],
  [2, -1],
];

describe('dot', () => {
  it('is the inner product of two vectors', () => {
    expect(dot([1, 2, 3], [4, 5, 6])).toBe(32);
    expect(dot(array([1]), [2])).toBe(2);
  });

  it.each([
    [
      [1, 2],
      [1, 2, 3],
    ],
    [[[1, 2]], [1, 2]],
    [2, [1]],
  ])('of %j and %j throws: lengths must match', (x, y) => {
    expect(() => dot(x, y)).toThrow('dot needs two vectors of one length');
    expect(() => dot(x, y)).toThrow('must match');
  });
});

describe('matmul', () => {
  it('multiplies matrices', () => {
    expect(matmul(A, B).toArray()).toEqual([
      [7, -1],
      [16, -1],
    ]);
    expect(matmul(B, A).shape).toEqual([3, 3]);
  });

  it('takes a vector as a column on the right and a row on the left', () => {
    expect(matmul(A, [1, 1, 1]).toArray()).toEqual([6, 15]);
    expect(matmul([1, 1], A).toArray()).toEqual([5, 7, 9]);
    expect(matmul([1, 2, 3], [4, 5, 6])).toBe(32);
  });

  it('multiplies batches, matrix by matrix', () => {
    const batch = matmul(
      [A, A],
      [
        B,
        [
          [1, 1],
          [1, 1],
          [1, 1],
        ],
      ],
    );
    expect(batch.toArray()).toEqual([
      [
        [7, -1],
        [16, -1],
      ],
      [
        [6, 6],
        [15, 15],
      ],
    ]);
  });

  it('broadcasts the batches', () => {
    expect(matmul([A, A, A], B).shape).toEqual([3, 2, 2]);
    expect(matmul(A, [[B], [B]]).shape).toEqual([2, 1, 2, 2]);
    expect(matmul([[A], [A]], [B, B, B]).shape).toEqual([2, 3, 2, 2]);
    expect(matmul([A, A], [1, 1, 1]).toArray()).toEqual([
      [6, 15],
      [6, 15],
    ]);
    expect(matmul([1, 1], [A, A]).toArray()).toEqual([
      [5, 7, 9],
      [5, 7, 9],
    ]);
  });

  it('reads matrices transposed where it is told to', () => {
    const transposedB = transpose(B);
    const want = matmul(A, B).toArray();
    expect(matmul(transpose(A), B, { transposeLeft: true }).toArray()).toEqual(want);
    expect(matmul(A, transposedB, { transposeRight: true }).toArray()).toEqual(want);
    expect(
      matmul(transpose(A), transposedB, { transposeLeft: true, transposeRight: true }).toArray(),
    ).toEqual(want);
    expect(matmul([A, A, A], transposedB, { transposeRight: true }).toArray()).toEqual([want, want, want]);
    expect(matmul(transpose(A), [B, B], { transposeLeft: true }).toArray()).toEqual([want, want]);
  });

  it('knows no transpose of a vector', () => {
    expect(matmul(A, [1, 1, 1], { transposeRight: true }).toArray()).toEqual([6, 15]);
    expect(matmul([1, 1], A, { transposeLeft: true }).toArray()).toEqual([5, 7, 9]);
  });

  it('of a batch and one matrix has the shape of the batch, of empty ones too', () => {
    expect(matmul(reshape([], [0, 2, 3]), B).shape).toEqual([0, 2, 2]);
    expect(matmul(reshape([], [2, 3, 0]), reshape([], [0, 2])).toArray()).toEqual(
      Array(2).fill(Array(3).fill([0, 0])),
    );
    expect(matmul(reshape([], [0, 2, 3]), [1, 1, 1]).shape).toEqual([0, 2]);
  });

  it('of nothing summed is zero', () => {
    expect(matmul(array([[], []]), array([])).toArray()).toEqual([0, 0]);
  });

  it('says which inner lengths must match', () => {
    expect(() => matmul(A, A)).toThrow('matmul: inner lengths of shapes [2,3] and [2,3] must match');
    expect(() => matmul(A, [1, 2])).toThrow('must match');
    expect(() => matmul(A, B, { transposeRight: true })).toThrow('shapes [2,3] and [3,2]^T must match');
    expect(() => matmul(A, B, { transposeLeft: true })).toThrow('shapes [2,3]^T and [3,2] must match');
    expect(() => matmul([A, A], [B, B, B])).toThrow('must match');
  });

  it('refuses a scalar and names mul', () => {
    expect(() => matmul(2, A)).toThrow('matmul needs arrays; use mul for a scalar factor');
  });
});
