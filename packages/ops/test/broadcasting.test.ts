import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  array,
  broadcastShapes,
  broadcastTo,
  clamp,
  exp,
  gt,
  mul,
  NdArray,
  sub,
  where,
} from '../src/index.js';

describe('broadcastShapes', () => {
  it.each([
    [[3, 1], [4], [3, 4]],
    [[2, 3], [], [2, 3]],
    [[], [], []],
    [[1], [0], [0]],
    [
      [5, 1, 4],
      [3, 1],
      [5, 3, 4],
    ],
    [[1, 1], [1], [1, 1]],
  ])('of %j and %j is %j, either way round', (a, b, common) => {
    expect(broadcastShapes(a, b)).toEqual(common);
    expect(broadcastShapes(b, a)).toEqual(common);
  });

  it('takes any number of shapes', () => {
    expect(broadcastShapes([2, 1], [3], [1, 1, 1])).toEqual([1, 2, 3]);
  });

  it.each([
    [[2], [3]],
    [
      [2, 3],
      [2, 2],
    ],
    [[0], [2]],
  ])('of %j and %j throws: lengths must match', (a, b) => {
    expect(() => broadcastShapes(a, b)).toThrow(RangeError);
    expect(() => broadcastShapes(a, b)).toThrow(`shapes [${a}] and [${b}] do not broadcast`);
    expect(() => broadcastShapes(a, b)).toThrow('must match');
  });
});

describe('elementwise primitives on arrays', () => {
  it('add a row to every row and a column to every column', () => {
    const x = array([
      [1, 2],
      [3, 4],
    ]);
    expect(add(x, array([10, 20])).toArray()).toEqual([
      [11, 22],
      [13, 24],
    ]);
    expect(add(x, array([[10], [20]])).toArray()).toEqual([
      [11, 12],
      [23, 24],
    ]);
  });

  it('make a table of a column and a row', () => {
    expect(mul(array([[1], [2], [3]]), array([10, 20])).toArray()).toEqual([
      [10, 20],
      [20, 40],
      [30, 60],
    ]);
  });

  it('repeat a number, on either side', () => {
    expect(sub(array([1, 2]), 1).toArray()).toEqual([0, 1]);
    expect(sub(1, array([1, 2])).toArray()).toEqual([0, -1]);
  });

  it('map one operand and broadcast three', () => {
    expect(exp(array([[0]])).toArray()).toEqual([[1]]);
    expect(clamp(array([-5, 0, 5]), -1, array([1, 2, 3])).toArray()).toEqual([-1, 0, 3]);
  });

  it('keep an array of no elements and of one element an array', () => {
    expect(exp(array([])).shape).toEqual([0]);
    expect(exp(array([[3]])).shape).toEqual([1, 1]);
    expect(add(array([]), array([1])).shape).toEqual([0]);
  });

  it('mask: where chooses element by element', () => {
    const x = array([-1, 2, -3]);
    expect(where(gt(x, 0), x, 0).toArray()).toEqual([0, 2, 0]);
    expect(where(gt(x, 0), array([[1], [2]]), x).toArray()).toEqual([
      [-1, 1, -3],
      [-1, 2, -3],
    ]);
    expect(where(1, x, array([[7], [8]])).toArray()).toEqual([
      [-1, 2, -3],
      [-1, 2, -3],
    ]);
  });

  it('throw where lengths differ: they must match', () => {
    expect(() => add(array([1, 2]), array([1, 2, 3]))).toThrow(
      'shapes [2] and [3] do not broadcast: lengths 2 and 3 must match, or one of them be 1',
    );
  });
});

describe('broadcastTo', () => {
  it('repeats along new axes and axes of length 1', () => {
    expect(broadcastTo([1, 2], [2, 2]).toArray()).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(broadcastTo([[1], [2]], [2, 3]).toArray()).toEqual([
      [1, 1, 1],
      [2, 2, 2],
    ]);
    expect(broadcastTo(5, [2]).toArray()).toEqual([5, 5]);
  });

  it('neither drops nor shortens axes', () => {
    expect(() => broadcastTo([[1, 2]], [2])).toThrow('cannot broadcast shape [1,2] to [2]');
    expect(() => broadcastTo([1, 2], [1])).toThrow('must match');
    expect(() => broadcastTo([1, 2], [3])).toThrow('must match');
  });
});

const shape = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 });

/** A shape that broadcasts to the given one: some axes of length 1, some leading ones left out. */
const within = (target: readonly number[]) =>
  fc
    .tuple(
      fc.array(fc.boolean(), { minLength: target.length, maxLength: target.length }),
      fc.nat(target.length),
    )
    .map(([ones, drop]) => target.map((length, axis) => (ones[axis] ? 1 : length)).slice(drop));

/** 0, 1, 2, ... times a factor in an array of this shape. */
function counting(own: readonly number[], factor: number): NdArray {
  const count = own.reduce((product, length) => product * length, 1);
  return new NdArray(
    own,
    Float64Array.from({ length: count }, (_, i) => factor * i),
  );
}

it('adding broadcasts as if both operands had been repeated to the common shape first', () => {
  const shapes = shape.chain((target) => fc.tuple(within(target), within(target)));
  fc.assert(
    fc.property(shapes, ([a, b]) => {
      const common = broadcastShapes(a, b);
      const [x, y] = [counting(a, 1), counting(b, 100)];
      const repeated = array(add(broadcastTo(x, common), broadcastTo(y, common)));
      expect(repeated.shape).toEqual(common);
      expect(array(add(x, y))).toEqual(repeated);
    }),
  );
});
