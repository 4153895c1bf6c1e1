import { describe, expect, it } from 'vitest';
import {
  add,
  array,
  clamp,
  detach,
  div,
  dot,
  floor,
  greater,
  gt,
  le,
  less,
  log,
  matmul,
  mean,
  mul,
  ne,
  neg,
  pow,
  recordTrace,
  sin,
  sub,
  sum,
  unary,
  type Value,
  where,
} from '../src/index.js';

/** The numbers of a mode that does nothing. */
const plain = { inputs: (leaves: readonly Value[]) => leaves, constant: (y: Value) => y };
const rowsOf = (f: (...args: any[]) => any, ...at: unknown[]) =>
  recordTrace({ verb: 'trace', f, at }, plain).rows;
const formulasOf = (f: (...args: any[]) => any, ...at: unknown[]) =>
  rowsOf(f, ...at).map(({ formula }) => formula);

describe('the rows of a trace', () => {
  it('are the inputs, numbered up to 0, and the operations from 1, in the order in which they ran', () => {
    const rows = rowsOf((x, y) => sub(log(x), mul(x, y)), 2, 5);
    expect(rows.map(({ index, name, operation }) => [index, name, operation])).toEqual([
      [-1, 'v-1', 'input'],
      [0, 'v0', 'input'],
      [1, 'v1', 'log'],
      [2, 'v2', 'mul'],
      [3, 'v3', 'sub'],
    ]);
    expect(rows.map(({ primal }) => primal)).toEqual([2, 5, Math.log(2), 10, Math.log(2) - 10]);
    expect(rows.map(({ operands }) => operands)).toEqual([[], [], ['v-1'], ['v-1', 'v0'], ['v1', 'v2']]);
    expect(rows.map(({ partials }) => partials)).toEqual([[], [], [0.5], [5, 2], [1, -1]]);
  });

  it('have numbers for constants, by which there is no derivative', () => {
    const [, row] = rowsOf((x) => pow(x, 3), -2);
    expect(row).toMatchObject({ operands: ['v0', 3], partials: [12, null], primal: -8 });
  });

  it('are written out as the function language does, or as people do', () => {
    expect(
      formulasOf((x) => {
        let y: Value = div(add(x, -1), 4);
        y = pow(neg(mul(2, y)), 2);
        return clamp(mul(y, gt(x, 0)), 0, -0);
      }, 9),
    ).toEqual([
      'x1',
      'v0 + -1',
      'v1 / 4',
      '2 * v2',
      '-v3',
      'v4 ^ 2',
      'v0 > 0',
      'v5 * v6',
      'clamp(v7, 0, -0)',
    ]);
  });

  it('name a primitive made outside by its name, also if the rulebook has one of that name', () => {
    const neg2 = unary(
      'neg',
      (x) => -2 * x,
      () => -2,
    );
    expect(formulasOf((x) => neg2(x), 3)).toEqual(['x1', 'neg(v0)']);
  });

  it('are called as the caller says', () => {
    const { rows } = recordTrace({ verb: 'trace', f: sin, at: [1], names: ['angle'] }, plain);
    expect(rows[0].formula).toBe('angle');
  });
});

describe('a trace records the run that there was', () => {
  const absolute = (x: Value) => (less(x, 0) ? neg(x) : mul(x, 1));

  it('the branch taken, without the comparison that chose it', () => {
    expect(formulasOf(absolute, -3)).toEqual(['x1', '-v0']);
    expect(formulasOf(absolute, 3)).toEqual(['x1', 'v0 * 1']);
  });

  it('a comparison that is an operand', () => {
    expect(formulasOf((x) => mul(x, ne(x, 2)), 3)).toEqual(['x1', 'v0 != 2', 'v0 * v1']);
    expect(formulasOf((x) => le(x, 2), 3)).toEqual(['x1', 'v0 <= 2']);
  });

  it('what a loop computes, as often as it runs', () => {
    const f = (x: Value) => {
      let y = x;
      while (greater(y, 1)) y = div(y, 2);
      return y;
    };
    expect(rowsOf(f, 10).map(({ primal }) => primal)).toEqual([10, 5, 2.5, 1.25, 0.625]);
  });

  it('an operation on which the result does not depend', () => {
    expect(
      formulasOf((x) => {
        sin(x);
        return mul(x, x);
      }, 1),
    ).toEqual(['x1', 'sin(v0)', 'v0 * v0']);
  });

  it('the selected branch of where', () => {
    const f = (x: Value) => where(gt(x, 0), mul(2, x), 0);
    expect(recordTrace({ verb: 'trace', f, at: [4] }, plain)).toMatchObject({ output: 1, value: 8 });
    expect(recordTrace({ verb: 'trace', f, at: [-4] }, plain)).toMatchObject({ output: -1, value: 0 });
  });

  it('steps and detached values, by which the derivative is 0', () => {
    const rows = rowsOf((x) => mul(detach(x), floor(x)), 2.5);
    expect(rows.map(({ formula, primal, partials }) => [formula, primal, partials])).toEqual([
      ['x1', 2.5, []],
      ['detach(v0)', 2.5, [0]],
      ['floor(v0)', 2, [0]],
      ['v1 * v2', 5, [2, 2.5]],
    ]);
  });

  it('arrays element by element', () => {
    expect(formulasOf(([x, y]) => dot([x, y], [2, 3]), [1, 4])).toEqual([
      'x1',
      'x2',
      'v-1 * 2',
      'v0 * 3',
      'v1 + v2',
    ]);
    expect(formulasOf((x) => sum(mul(array([x, 1]), 5)), 2)).toEqual(['x1', 'v0 * 5', 'v1 + 5']);
    expect(recordTrace({ verb: 'trace', f: (x) => mean([x, mul(2, x)]), at: [2] }, plain).value).toBe(3);
    const quadratic = ([a, b]: Value[]) =>
      sum(
        matmul(
          array([
            [a, b],
            [b, a],
          ]),
          array([1, 2]),
        ),
      );
    expect(recordTrace({ verb: 'trace', f: quadratic, at: [[3, 4]] }, plain).value).toBe(21);
  });

  it('inputs in any container', () => {
    const f = ({ w: [a, b] }: { w: Value[] }, c: Value) => add(mul(a, b), c);
    expect(formulasOf(f, { w: [1, 2] }, 3)).toEqual(['x1', 'x2', 'x3', 'v-2 * v-1', 'v1 + v0']);
  });

  it('a result that is an input, and one that depends on none', () => {
    expect(recordTrace({ verb: 'trace', f: (_x, y) => y, at: [1, 2] }, plain)).toMatchObject({
      output: 1,
      value: 2,
    });
    expect(recordTrace({ verb: 'trace', f: () => 7, at: [1] }, plain)).toMatchObject({
      output: -1,
      value: 7,
    });
  });
});

describe('a trace says what it needs', () => {
  it.each<[string, () => unknown, string]>([
    ['a function', () => rowsOf(3 as any, 1), 'trace needs a function, got a number'],
    [
      'arguments',
      () => rowsOf(sin),
      "trace needs the list of the function's arguments, as in trace(f, [2, 5]); got an empty one",
    ],
    [
      'a list of them',
      () => recordTrace({ verb: 'trace', f: sin, at: 3 as any }, plain),
      'as in trace(f, [2, 5]); got a number',
    ],
    [
      'numbers',
      () => rowsOf(sum, array([1, 2])),
      'got an array of shape [2]; pass [x, y] in place of array([x, y])',
    ],
    ['one result', () => rowsOf((x) => [x, x], 1), 'needs a function with one number as its result'],
    [
      'a scalar result',
      () => rowsOf((x) => array([x, x]), 1),
      'needs a function with one number as its result',
    ],
    ['a result', () => rowsOf(() => undefined, 1), 'the function returned undefined; is a return missing?'],
    [
      'a name for each input',
      () => recordTrace({ verb: 'trace', f: sin, at: [1], names: ['x', 'y'] }, plain),
      'trace got 2 names for 1 inputs',
    ],
  ])('%s', (_what, wrong, message) => {
    expect(wrong).toThrow(TypeError);
    expect(wrong).toThrow(message);
  });
});
