import { tensor } from '@fourgrad/reverse';
import { argmax, oneHot } from '@fourgrad/reverse/nn';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it('argmax is the inverse of oneHot', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6), { minLength: 1 }), (classes) => {
      expect(argmax(oneHot(classes, 7)).toArray()).toEqual(classes);
    }),
  );
});

it('argmax takes the last axis: a number for a vector, and the first of equals', () => {
  expect(argmax([1, 3, 3])).toBe(1);
  expect(argmax(tensor([[[1, 2], [5, 4]]])).toArray()).toEqual([[1, 0]]); // biome-ignore format: one line
  expect(argmax([[-Infinity, -Infinity]]).toArray()).toEqual([0]);
  expect(argmax([1, Number.NaN, 3, Number.NaN])).toBe(1); // as the largest element is NaN
  expect(() => argmax(3)).toThrow('argmax needs rows with elements, got shape []');
});

it('oneHot adds an axis, and refuses classes that there are not', () => {
  expect(oneHot(1, 3).toArray()).toEqual([0, 1, 0]);
  expect(oneHot([[0], [1]], 2).shape).toEqual([2, 1, 2]);
  expect(() => oneHot([0, 3], 3)).toThrow('a class is one of 0, 1, ..., 2, got 3');
  expect(() => oneHot([0.5], 3)).toThrow('got 0.5');
  expect(() => (oneHot as any)([0, 1])).toThrow(
    'oneHot(classes, count) needs the number of classes, got undefined',
  );
});
