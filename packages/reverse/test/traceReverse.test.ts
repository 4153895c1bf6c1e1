import { describe, expect, it } from 'vitest';
import {
  add,
  detach,
  floor,
  gradient,
  less,
  log,
  mul,
  sin,
  sqrt,
  sub,
  tensor,
  traceReverse,
  type Value,
} from '../src/index.js';
import { tape } from '../src/tape.js';

const f = (x: Value, y: Value) => sub(add(log(x), mul(x, y)), sin(y));
const adjointsOf = (g: (...args: any[]) => any, ...at: unknown[]) =>
  traceReverse(g, at).rows.map(({ adjoint }) => adjoint);

describe('traceReverse', () => {
  it('has the adjoints of ln x + x y - sin y at (2, 5): 5.5 and 1.716 at the inputs', () => {
    const { rows, gradient: found, output, value } = traceReverse(f, [2, 5]);
    expect(rows.map(({ formula, adjoint }) => [formula, adjoint])).toEqual([
      ['x1', 5.5],
      ['x2', 2 - Math.cos(5)],
      ['log(v-1)', 1],
      ['v-1 * v0', 1],
      ['v1 + v2', 1],
      ['sin(v0)', -1],
      ['v3 - v4', 1],
    ]);
    expect(found).toEqual([5.5, 2 - Math.cos(5)]);
    expect(found[1].toFixed(3)).toBe('1.716');
    expect([output, value]).toEqual(['v5', Math.log(2) + 10 - Math.sin(5)]);
  });

  it('has the steps of the sweep in its order, from the last row back', () => {
    const cosine = Math.cos(5);
    expect(traceReverse(f, [2, 5]).steps).toEqual([
      { from: 'v5', to: 'v3', adjoint: 1, partial: 1, share: 1, total: 1 },
      { from: 'v5', to: 'v4', adjoint: 1, partial: -1, share: -1, total: -1 },
      { from: 'v4', to: 'v0', adjoint: -1, partial: cosine, share: -cosine, total: -cosine },
      { from: 'v3', to: 'v1', adjoint: 1, partial: 1, share: 1, total: 1 },
      { from: 'v3', to: 'v2', adjoint: 1, partial: 1, share: 1, total: 1 },
      { from: 'v2', to: 'v-1', adjoint: 1, partial: 5, share: 5, total: 5 },
      { from: 'v2', to: 'v0', adjoint: 1, partial: 2, share: 2, total: 2 - cosine },
      { from: 'v1', to: 'v-1', adjoint: 1, partial: 0.5, share: 0.5, total: 5.5 },
    ]);
  });

  it('takes two steps to an operand that is used twice', () => {
    const { steps, gradient: slope } = traceReverse((x) => mul(x, x), [3]);
    expect(steps.map(({ to, share, total }) => [to, share, total])).toEqual([
      ['v0', 3, 3],
      ['v0', 3, 6],
    ]);
    expect(slope).toBe(6);
  });

  it('gives the gradient in the structure of the arguments, as gradient does', () => {
    const g = ({ w: [a, b] }: { w: Value[] }, c: Value) => add(mul(a, b), c);
    expect(traceReverse(g, [{ w: [2, 5] }, 3]).gradient).toEqual([{ w: [5, 2] }, 1]);
    expect(traceReverse(([x, y]) => f(x, y), [[2, 5]]).gradient).toEqual([5.5, 2 - Math.cos(5)]);
  });

  it('has adjoint 0 and no steps where the result does not depend on a row', () => {
    const { rows, steps } = traceReverse(
      (x) => {
        sin(x);
        return mul(2, x);
      },
      [1],
    );
    expect(rows.map(({ formula, adjoint }) => [formula, adjoint])).toEqual([
      ['x1', 2],
      ['sin(v0)', 0],
      ['2 * v0', 1],
    ]);
    expect(steps.map(({ from }) => from)).toEqual(['v2']);
  });

  it('knows the adjoint of a step or a detached value, which passes nothing on', () => {
    expect(adjointsOf((x) => mul(detach(x), floor(x)), 2.5)).toEqual([0, 2, 2.5, 1]);
    expect(adjointsOf((x) => floor(x), 2.5)).toEqual([0, 1]);
  });

  it('has adjoints 0 for a constant, and 1 for a result that is an input', () => {
    expect(traceReverse(() => 7, [1, 2])).toMatchObject({
      output: null,
      value: 7,
      gradient: [0, 0],
      steps: [],
    });
    expect(traceReverse((_x, y) => y, [1, 2])).toMatchObject({ output: 'v0', gradient: [0, 1], steps: [] });
    expect(traceReverse((x) => mul(x, tensor(3)), [2]).gradient).toBe(3);
  });

  it('follows the branch taken', () => {
    const absolute = (x: Value) => (less(x, 0) ? mul(-1, x) : x);
    expect(adjointsOf(absolute, -3)).toEqual([-1, 1]);
    expect(adjointsOf(absolute, 3)).toEqual([1]);
  });

  it('keeps zero strong next to an infinite partial', () => {
    const { steps, gradient: slope } = traceReverse((x) => mul(sqrt(x), 0), [0]);
    expect(slope).toBe(0);
    expect(steps.map(({ share }) => share)).toEqual([0]);
  });

  it('leaves the tape as it was, inside a gradient too, and after an error', () => {
    const before = tape.cursor;
    const g = (x: any) => {
      const { gradient: inner } = traceReverse((y) => mul(y, mul(y, x)), [x]);
      return mul(x, inner);
    };
    expect(gradient(g)(3)).toBe(18);
    expect(() =>
      traceReverse(() => {
        throw new Error('mine');
      }, [1]),
    ).toThrow('mine');
    expect([tape.cursor, tape.level]).toEqual([before, -1]);
  });

  it('refuses tensors of several numbers, and points to graphOf', () => {
    expect(() => traceReverse((x) => mul(x, tensor([1, 2])), [3])).toThrow(
      'a trace has single numbers as rows, and mul gave shape [2]; graphOf shows the graph of tensors',
    );
  });
});
