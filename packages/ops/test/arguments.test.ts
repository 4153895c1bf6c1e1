import { compile } from '@fourgrad/reverse';
import { describe, expect, it } from 'vitest';
import {
  array,
  broadcastTo,
  concat,
  flip,
  logsumexp,
  mean,
  pad,
  repeatInterleave,
  reshape,
  slice,
  softmax,
  solve,
  tile,
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
