import { describe, expect, it } from 'vitest';
import {
  add,
  array,
  floor,
  gradient,
  greater,
  mul,
  sin,
  square,
  sum,
  tapeSize,
  type Value,
} from '../src/index.js';
import { tape } from '../src/tape.js';

describe('tapeSize', () => {
  it('counts a node for each variable and each operation, 32 bytes each', () => {
    expect(tapeSize((x) => mul(sin(x), x))(2)).toEqual({ nodes: 3, bytes: 96 });
    expect(tapeSize((x, y) => add(x, y))(1, 2).nodes).toBe(3);
    expect(tapeSize(({ w, b }) => add(mul(w[0], w[1]), b))({ w: [1, 2], b: 3 }).nodes).toBe(5);
  });

  it('counts an array as one node', () => {
    expect(tapeSize((x) => sum(square(x)))(array([1, 2, 3])).nodes).toBe(3);
  });

  it('counts neither plain numbers nor discrete operations', () => {
    expect(tapeSize((x) => mul(x, Math.sin(3)))(2).nodes).toBe(2);
    expect(tapeSize((x) => floor(x))(2.5).nodes).toBe(1);
    expect(tapeSize((x) => (greater(x, 1) ? x : 0))(2).nodes).toBe(1);
  });

  it('follows the branch taken', () => {
    const f = (x: Value) => (greater(x, 1) ? sin(sin(x)) : x);
    expect([0, 2].map((x) => tapeSize(f)(x).nodes)).toEqual([1, 3]);
  });

  it('leaves the tape as it was, inside a gradient too', () => {
    const before = tape.cursor;
    const f = (x: any) => mul(x, tapeSize((y) => mul(sin(y), y))(2).nodes);
    expect(gradient(f)(5)).toBe(3);
    expect(tape.cursor).toBe(before);
  });
});
