import { describe, expect, it } from 'vitest';
import {
  add,
  derivative,
  floor,
  jvp,
  less,
  log,
  mul,
  sin,
  sqrt,
  sub,
  traceForward,
  type Value,
} from '../src/index.js';

const f = (x: Value, y: Value) => sub(add(log(x), mul(x, y)), sin(y));
const tangentsOf = (...args: Parameters<typeof traceForward>) =>
  traceForward(...args).rows.map(({ tangent }) => tangent);

describe('traceForward', () => {
  it('has the tangents of ln x + x y - sin y at (2, 5) along x: 1, 0, 0.5, 5, 5.5, 0, 5.5', () => {
    expect(tangentsOf(f, [2, 5])).toEqual([1, 0, 0.5, 5, 5.5, 0, 5.5]);
    expect(traceForward(f, [2, 5])).toMatchObject({
      output: 'v5',
      value: Math.log(2) + 10 - Math.sin(5),
      derivative: 5.5,
    });
  });

  it('takes the direction as a name, as a place, or as tangents', () => {
    const alongY = [0, 1, 0, 2, 2, Math.cos(5), 2 - Math.cos(5)];
    expect(tangentsOf(f, [2, 5], { seed: 1 })).toEqual(alongY);
    expect(tangentsOf(f, [2, 5], { seed: 'x2' })).toEqual(alongY);
    expect(tangentsOf(f, [2, 5], { names: ['x', 'y'], seed: 'y' })).toEqual(alongY);
    expect(tangentsOf(f, [2, 5], { seed: [0, 1] })).toEqual(alongY);
    expect(tangentsOf(([x, y]) => f(x, y), [[2, 5]], { seed: [[0, 1]] })).toEqual(alongY);
  });

  it('ends with what jvp gives along any direction', () => {
    const inner = ([x, y]: Value[]) => f(x, y);
    const [, tangent] = jvp(inner)([2, 5], [3, -0.5]);
    expect(traceForward(inner, [[2, 5]], { seed: [[3, -0.5]] }).derivative).toBe(tangent);
  });

  it('follows the branch taken', () => {
    const absolute = (x: Value) => (less(x, 0) ? mul(-1, x) : x);
    expect(tangentsOf(absolute, [-3])).toEqual([1, -1]);
    expect(traceForward(absolute, [3])).toMatchObject({ output: 'v0', derivative: 1 });
  });

  it('has tangent 0 for steps and derivative 0 for constants', () => {
    expect(tangentsOf((x) => mul(x, floor(x)), [2.5])).toEqual([1, 0, 2]);
    expect(traceForward(() => 7, [1])).toMatchObject({ output: null, value: 7, derivative: 0 });
  });

  it('keeps zero strong next to an infinite partial', () => {
    expect(tangentsOf((x, y) => add(sqrt(x), y), [0, 1], { seed: 'x2' })).toEqual([0, 1, 0, 1]);
  });

  it('looks at a run inside a derivative call without disturbing it', () => {
    let tangents: number[] = [];
    const g = (x: any) => {
      tangents = tangentsOf((y) => mul(y, x), [x]);
      return mul(x, x);
    };
    expect(derivative(g)(3)).toBe(6);
    expect(tangents).toEqual([1, 3]);
  });

  it('records the operations of a derivative inside', () => {
    const { rows, derivative: second } = traceForward((x) => derivative((y) => mul(mul(y, y), y))(x), [2]);
    expect(second).toBe(12);
    expect(rows.at(-1)?.primal).toBe(12);
  });

  it.each<[string, unknown, string]>([
    ['a name that no input has', 'z', 'the seed "z" is no input; the inputs are x1, x2, in places 0 to 1'],
    ['a place beyond the inputs', 2, 'the seed 2 is no input'],
    ['a part of a place', 0.5, 'the seed 0.5 is no input'],
    ['a name of arrays', 'length', 'the seed "length" is no input'],
    ['too few tangents', [1], 'the seed must match in shape: expected [], [], got []'],
  ])('refuses as a direction %s', (_what, seed, message) => {
    expect(() => traceForward(f, [2, 5], { seed: seed as number })).toThrow(message);
  });
});
