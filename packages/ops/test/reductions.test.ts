import { gradient, type Tensor, tensor } from '@fourgrad/reverse';
import { describe, expect, it } from 'vitest';
import {
  array,
  fromElements,
  logsumexp,
  max,
  mean,
  min,
  norm,
  prod,
  std,
  sum,
  variance,
} from '../src/index.js';

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

describe('a variance', () => {
  it('of too few elements is NaN, or Infinity where they differ; never negative', () => {
    expect(variance([])).toBeNaN();
    expect(variance([2])).toBeNaN();
    expect(variance([2], { correction: 3 })).toBeNaN();
    expect(variance([2, 3], { correction: 2 })).toBe(Number.POSITIVE_INFINITY);
    expect(variance([2, 3], { correction: 3 })).toBe(Number.POSITIVE_INFINITY);
    expect(std([[], []], { axes: 1 }).toArray()).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('a reduction', () => {
  const reductions = { sum, mean, prod, variance, std, norm, logsumexp };

  it.each(Object.entries(reductions))(
    '%s takes its axes as an option, and no other one in silence',
    (name, f) => {
      expect(() => f(x, 0 as never)).toThrow(`${name} takes its axes as an option: ${name}(x, { axes: 0 })`);
      expect(() => f(x, { dim: 0 } as never)).toThrow(
        `${name} has no option dim; its options are axes, keepDims`,
      );
    },
  );

  it.each(Object.entries({ max, min }))('%s knows a wrong option from a second operand', (name, f) => {
    expect(() => f(x, { axis: 0 })).toThrow(`${name} has no option axis`);
    expect(f(x, 4).toArray()[1]).toEqual(f(array([[5, 6], [7, 8]]), 4).toArray()); // biome-ignore format: a matrix
  });
});

describe('prod of no elements', () => {
  it.each([
    [[0], {}, []],
    [[2, 0], { axes: 1 }, [2]],
    [[2, 0], { axes: 1, keepDims: true }, [2, 1]],
    [[0, 3], { keepDims: true }, [1, 1]],
  ])('of shape %j over %j is 1, a tensor for a tensor', (shape, options, want) => {
    const ones = prod(tensor(fromElements(shape, [])), options) as Tensor;
    expect(ones.shape).toEqual(want);
    expect([ones.toArray()].flat(2).every((one) => one === 1)).toBe(true);
  });
});

describe('max', () => {
  it('shared by thousands gives each the same share to the last bit', () => {
    const n = 5000;
    const { data } = gradient((y) => max(y))(array(new Float64Array(n).fill(2)));
    expect(new Set(data)).toEqual(new Set([1 / n]));
    expect(gradient((y) => max(y))([3, 3, 3])).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });
});
