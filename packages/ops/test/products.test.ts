import { describe, expect, it } from 'vitest';
import { array, dot, matmul } from '../src/index.js';

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

  it('of nothing summed is zero', () => {
    expect(matmul(array([[], []]), array([])).toArray()).toEqual([0, 0]);
  });

  it('says which inner lengths must match', () => {
    expect(() => matmul(A, A)).toThrow('matmul: inner lengths of shapes [2,3] and [2,3] must match');
    expect(() => matmul(A, [1, 2])).toThrow('must match');
    expect(() => matmul([A, A], [B, B, B])).toThrow('must match');
  });

  it('refuses a scalar and names mul', () => {
    expect(() => matmul(2, A)).toThrow('matmul needs arrays; use mul for a scalar factor');
  });
});
