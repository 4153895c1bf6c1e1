import { describe, expect, it } from 'vitest';
import { array, fromElements, NdArray } from '../src/index.js';

describe('array', () => {
  it('reads nested JavaScript arrays row by row', () => {
    const x = array([[1, 2, 3], [4, 5, 6]]); // biome-ignore format: a matrix
    expect(x.shape).toEqual([2, 3]);
    expect(Array.from(x.data as Float64Array)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(x.size).toBe(6);
  });

  it.each([
    [
      [
        [[1], [2]],
        [[3], [4]],
      ],
      [2, 2, 1],
    ],
    [5, []],
    [[], [0]],
    [
      [[], []],
      [2, 0],
    ],
  ])('%j has shape %j', (nested, shape) => {
    expect(array(nested).shape).toEqual(shape);
  });

  it('reads typed arrays, as rows, too', () => {
    for (const Kind of [Float64Array, Float32Array, Int32Array, Uint8Array]) {
      const row = Kind.from([1, 2]);
      expect(array(row).toArray()).toEqual([1, 2]);
      expect(array([row, [3, 4]]).toArray()).toEqual([[1, 2], [3, 4]]); // biome-ignore format: a matrix
    }
    const own = Float64Array.of(1, 2);
    const copy = array(own);
    own[0] = 9;
    expect(copy.toArray()).toEqual([1, 2]);
    expect(() => array(BigInt64Array.of(1n))).toThrow(/BigInt/);
  });

  it('gives back what it was made from', () => {
    for (const nested of [[1, 2], [[1], [2]], [[[1, 2]], [[3, 4]]], [], 7]) {
      expect(array(nested).toArray()).toEqual(nested);
      expect(JSON.stringify(array(nested))).toBe(JSON.stringify(nested));
    }
  });

  it('leaves an NdArray as it is and copies a Float64Array', () => {
    const x = array([1, 2]);
    expect(array(x)).toBe(x);
    const floats = Float64Array.of(1, 2);
    const copy = array(floats);
    floats[0] = 9;
    expect(copy.toArray()).toEqual([1, 2]);
  });

  it('rejects rows of different lengths, saying which axis', () => {
    expect(() => array([[1, 2], [3]])).toThrow(
      'the rows of an array need the same length: expected 2 along axis 1',
    );
    expect(() => array([[1, 2], 3])).toThrow(RangeError);
  });

  it.each([['one'], [null], [undefined], [{}], [true]])('rejects %j as an element', (element) => {
    expect(() => array([1, element])).toThrow(/an array's elements are numbers or traced scalars/);
  });

  it('rejects an array as an element of an array of elements', () => {
    expect(() => fromElements([2], [1, array([2]) as never])).toThrow(TypeError);
  });
});

describe('an NdArray', () => {
  it('needs as many elements as its shape has', () => {
    expect(() => new NdArray([2, 2], new Float64Array(3))).toThrow('shape [2,2] needs 4 elements, got 3');
  });

  it('keeps numbers as float64', () => {
    expect(array([1, 2]).data).toBeInstanceOf(Float64Array);
  });

  it('is refused by JavaScript operators, with the words to write instead', () => {
    const x: any = array([1, 2]);
    expect(() => x * 2).toThrow('JavaScript operators do not see arrays: write mul(x, y) for x * y');
    expect(() => x > 1).toThrow('greater(x, y) for x > y');
  });
});
