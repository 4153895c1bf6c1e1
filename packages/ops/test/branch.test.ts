import { describe, expect, it } from 'vitest';
import { array, equal, greater, greaterEqual, less, lessEqual, notEqual, primal } from '../src/index.js';

describe('branch functions on numbers', () => {
  it.each([
    [1, 2, [true, true, false, false, false, true]],
    [2, 2, [false, true, false, true, true, false]],
    [3, 2, [false, false, true, true, false, true]],
    [Number.NaN, 2, [false, false, false, false, false, true]],
    [-0, 0, [false, true, false, true, true, false]],
  ])('compare %d and %d as JavaScript does', (x, y, want) => {
    const functions = [less, lessEqual, greater, greaterEqual, equal, notEqual];
    expect(functions.map((compare) => compare(x, y))).toEqual(want);
  });

  it('primal of a number is the number', () => {
    expect(primal(2.5)).toBe(2.5);
  });

  it('an array has no order: the error names where', () => {
    expect(() => primal(array([1, 2]))).toThrow(
      'a branch needs one number, and an array has many: use where(mask, x, y)',
    );
    expect(() => less(array([1]), 2)).toThrow('use where(mask, x, y) for arrays');
  });
});
