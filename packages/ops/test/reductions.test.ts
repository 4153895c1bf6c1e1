import { describe, expect, it } from 'vitest';
import { array, mean, sum } from '../src/index.js';

const x = array([
  [
    [1, 2],
    [3, 4],
  ],
  [
    [5, 6],
    [7, 8],
  ],
]);

describe('sum', () => {
  it('runs over all axes to a number', () => {
    expect(sum(x)).toBe(36);
    expect(
      sum([
        [1, 2],
        [3, 4],
      ]),
    ).toBe(10);
    expect(sum(5)).toBe(5);
    expect(sum([])).toBe(0);
  });

  it.each([
    [
      0,
      [
        [6, 8],
        [10, 12],
      ],
    ],
    [
      1,
      [
        [4, 6],
        [12, 14],
      ],
    ],
    [
      -1,
      [
        [3, 7],
        [11, 15],
      ],
    ],
    [
      [0, 2],
      [14, 22],
    ],
    [[0, 1, 2], 36],
  ] as const)('over axes %j is %j', (axes, want) => {
    const result = sum(x, { axes });
    expect(typeof result === 'number' ? result : result.toArray()).toEqual(want);
  });

  it('keeps the axes as length 1 if asked to', () => {
    expect(sum(x, { axes: [0, 2], keepDims: true }).shape).toEqual([1, 2, 1]);
    expect(sum(x, { keepDims: true }).shape).toEqual([1, 1, 1]);
  });

  it('over no axes is the array itself', () => {
    expect(sum(x, { axes: [] })).toBe(x);
  });

  it('names an axis that is not there, or there twice', () => {
    expect(() => sum(x, { axes: 3 })).toThrow('axis 3 is outside an array of 3 dimensions');
    expect(() => sum(x, { axes: [0, -3] })).toThrow('axes [0,-3] name one axis twice');
    expect(() => sum(x, { axes: 0.5 })).toThrow(RangeError);
  });
});

describe('mean', () => {
  it('divides the sum by the number of elements summed', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean(x)).toBe(4.5);
    expect(mean(x, { axes: 0 }).toArray()).toEqual([
      [3, 4],
      [5, 6],
    ]);
    expect(mean(x, { axes: [1, 2], keepDims: true }).toArray()).toEqual([[[2.5]], [[6.5]]]);
  });

  it('of nothing is NaN', () => {
    expect(mean([])).toBeNaN();
  });
});
