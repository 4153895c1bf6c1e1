import { compile } from '@fourgrad/reverse';
import { describe, expect, it } from 'vitest';
import {
  array,
  broadcastTo,
  concat,
  diag,
  flip,
  logsumexp,
  matmul,
  mean,
  pad,
  repeatInterleave,
  reshape,
  slice,
  softmax,
  solve,
  tile,
  transpose,
  tril,
  unsqueeze,
  where,
} from '../src/index.js';

const x = array([1, 2, 3]);

describe('what is wrong with an argument is said, never passed over', () => {
  it.each<[string, () => unknown, string]>([
    ['bounds of a slice by place', () => slice(x, 1 as never), 'slice takes its bounds as options: slice(x, { start: 1, stop: 3 })'],
    ['a start that is no whole number', () => slice(x, { start: 0.5 }), "a slice's start is a whole number, got 0.5"],
    ['a stop in words', () => slice(x, { stop: '2' as never }), "a slice's stop is a whole number, got a string"],
    ['half a repetition', () => repeatInterleave(x, 1.5), "repeatInterleave's count is a whole number from 0 up, got 1.5"],
    ['a tile less than none', () => tile(x, [-1]), "each of tile's counts is a whole number from 0 up, got -1"],
    ['one count for all axes', () => tile(x, 2 as never), "tile's counts are a list, got 2"],
    ['a border less than none', () => pad(x, [[-1, 0]]), "each of pad's widths of an axis is a whole number from 0 up, got -1"],
    ['a shape that is no list', () => reshape(x, 3 as never), 'the lengths of a shape are a list, got 3'],
    ['a length below 0', () => broadcastTo(x, [-1]), 'each of the lengths of a shape is a whole number from 0 up, got -1'],
    ['arrays without a list', () => concat(x as never), 'concat takes a list of arrays: concat([x, y])'],
    ['scalars joined along no axis', () => concat([1, 2]), 'concat joins arrays along an axis that they have; stack joins scalars'],
    ['an axis in words', () => flip(x, 'last' as never), 'axis last is outside an array of 1 dimensions'],
    ['an axis left out', () => unsqueeze(x, undefined as never), 'axis undefined is outside an array of 2 dimensions'],
    ['an axis as an option', () => softmax(x, { axis: 0 } as never), 'axis an object is outside an array of 1 dimensions'],
    ['two axes in place of their order', () => (transpose as any)([[1, 2]], 0, 1), 'the axes of transpose, in their new order, are a list, got 0'],
    ['an end in place of a stop', () => slice(x, { end: 1 } as never), 'slice has no option end; its options are axis, start, stop, step'],
    ['a factor transposed by another name', () => matmul([[1]], [[2]], { transposeB: true } as never), 'matmul has no option transposeB; its options are transposeLeft, transposeRight'],
    ['half a diagonal', () => tril([[1]], 0.5), 'the number of a diagonal is a whole number, got 0.5'],
    ['a diagonal in words', () => diag(x, '1' as never), 'the number of a diagonal is a whole number, got a string'],
    ['a border on one side', () => pad(x, [[1]] as never), "pad's widths of an axis are [before, after], got [1]"],
    ['no borders', () => pad(x, undefined as never), "pad's widths are a list, got undefined"],
    ['a border of words', () => pad(x, [[1, 1]], 'x' as never), 'pad fills up with a number, got a string'],
    ['a mask in a list', () => where([1, 0] as never, x, 0), 'or an array of 0 and 1, array([...]); got a JavaScript array'],
    ['BigInts', () => array(new BigInt64Array([1n])), "an array's elements are numbers or traced scalars, got a BigInt64Array"],
  ])('%s', (_what, body, words) => expect(body).toThrow(words)); // biome-ignore format: a table
});

describe('of no elements', () => {
  const none = array([]);

  it('logsumexp is log 0, and softmax has none', () => {
    expect(logsumexp(none)).toBe(Number.NEGATIVE_INFINITY);
    expect(softmax(none).shape).toEqual([0]);
    expect(logsumexp(array([[], []]), { axes: 1 }).toArray()).toEqual([-Infinity, -Infinity]);
  });

  it('a system of equations has the empty solution', () => {
    expect(solve(reshape(none, [0, 0]), none).shape).toEqual([0]);
  });

  it('a mean is NaN, compiled as well', () => {
    const [value, gradient] = compile((y) => mean(y), [none])(none);
    expect([value, gradient.shape]).toEqual([Number.NaN, [0]]);
  });
});
