import {
  add,
  cos,
  exp,
  fromElements,
  less,
  lt,
  mul,
  pow,
  sin,
  sub,
  sum,
  type Value,
  where,
} from '@fourgrad/ops';
import { describe, expect, it } from 'vitest';
import { Counted, type Tally, total } from '../src/numbers/Counted.js';

/** The operations of f at a point of counted numbers, and what f gave. */
function count(f: (...x: any[]) => Value, ...at: number[]): { tally: Tally; value: Value } {
  const tally: Tally = {};
  return { value: f(...at.map((x) => new Counted(x, tally))), tally };
}

describe('every operation on a counted number counts once, by its kind', () => {
  it('sin(x^2) exp(-x)', () => {
    const { tally, value } = count((x) => mul(sin(pow(x, 2)), exp(sub(0, x))), 2);
    expect(tally).toEqual({ pow: 1, sin: 1, sub: 1, exp: 1, mul: 1 });
    expect((value as Counted).value).toBe(Math.sin(4) * Math.exp(-2));
  });

  it("Horner's rule takes n multiplications and n additions, powers many more", () => {
    const coefficients = [3, 1, 4, 1, 5];
    const horner = (x: Value) => coefficients.reduce((y: Value, c) => add(mul(y, x), c), 0);
    // the first 0 is a plain number, but 0 x is an operation on x
    expect(count(horner, 2).tally).toEqual({ mul: 5, add: 5 });
    const powers = (x: Value) =>
      coefficients.map((c, i) => mul(c, pow(x, i))).reduce((s, term) => add(s, term));
    expect(count(powers, 2).tally).toEqual({ pow: 5, mul: 5, add: 4 });
  });

  it('a loop counts each of its rounds', () => {
    const newton = (a: Value) => {
      let x: Value = a;
      for (let i = 0; i < 7; i++) x = mul(0.5, add(x, mul(a, pow(x, -1))));
      return x;
    };
    expect(count(newton, 2).tally).toEqual({ pow: 7, mul: 14, add: 7 });
  });

  it('a value used twice is computed once', () => {
    const square = (x: Value) => mul(x, x);
    expect(count((x) => square(square(square(x))), 1.5).tally).toEqual({ mul: 3 });
  });

  it('masks and where count, and all their branches run', () => {
    const { tally, value } = count((x) => where(lt(x, 0), sin(x), cos(x)), 1);
    expect(tally).toEqual({ lt: 1, sin: 1, cos: 1, where: 1 });
    expect((value as Counted).value).toBe(Math.cos(1));
  });

  it('if runs the branch taken: the comparison and that branch count', () => {
    const f = (x: Value) => (less(x, 0) ? sin(x) : cos(x));
    expect(count(f, 1).tally).toEqual({ lt: 1, cos: 1 });
    expect(count(f, -1).tally).toEqual({ lt: 1, sin: 1 });
  });

  it('arrays count every element', () => {
    const { tally } = count((...x) => sum(mul(2, sin(fromElements([3], x)))), 1, 2, 3);
    expect(tally.sin).toBe(3);
    expect(tally.mul).toBe(3);
    expect(tally.add).toBe(2);
  });
});

describe('what does not count', () => {
  it('operations on plain numbers', () => {
    expect(count((x) => add(x, mul(sin(2), exp(3))), 1).tally).toEqual({ add: 1 });
  });

  it('another measurement: each has its own tally', () => {
    const first = count((x) => sin(x), 1);
    const second = count((x) => cos(x), 1);
    expect([first.tally, second.tally]).toEqual([{ sin: 1 }, { cos: 1 }]);
  });
});

it('total adds up all kinds', () => {
  expect(total({})).toBe(0);
  expect(total({ add: 2, mul: 3 })).toBe(5);
});
