import {
  abs,
  add,
  cbrt,
  ceil,
  clamp,
  div,
  exp,
  floor,
  gt,
  heaviside,
  hypot,
  leakyRelu,
  log,
  max,
  min,
  mod,
  mul,
  polygamma,
  pow,
  relu,
  round,
  sign,
  sqrt,
  square,
  type Value,
  where,
  xlogy,
} from '@fourgrad/ops';
import { describe, expect, it } from 'vitest';
import { exactModes, exactNames, pairsOf } from './support/modes.ts';

// The conventions of design.md, section 2: the same in every mode.
describe.each(exactNames)('at a kink, %s mode', (mode) => {
  const { derivative, gradient, hessian } = exactModes[mode];

  it("has abs'(0) = 0", () => expect(derivative((x) => abs(x))(0)).toBe(0));
  it("has relu'(0) = 0", () => expect(derivative((x) => relu(x))(0)).toBe(0));
  it("has leakyRelu'(0) = slope", () => expect(derivative((x) => leakyRelu(x, 0.25))(0)).toBe(0.25));
  it("has sqrt'(0) = +Infinity", () => expect(derivative((x) => sqrt(x))(0)).toBe(Number.POSITIVE_INFINITY));
  it("has cbrt'(0) = +Infinity", () => expect(derivative((x) => cbrt(x))(0)).toBe(Number.POSITIVE_INFINITY));
  it('has gradient (0, 0) of hypot at the origin', () =>
    expect(gradient((x, y) => hypot(x, y))(0, 0)).toEqual([0, 0]));

  it.each([
    ['sign', sign, 0],
    ['floor', floor, 2],
    ['ceil', ceil, 2],
    ['round', round, 2.5],
    ['heaviside', heaviside, 0],
  ] as const)('has %s with zero derivative, at the jump and beside it', (_name, step, jump) => {
    for (const x of [jump, jump + 0.25, jump - 0.25]) expect(derivative((v) => step(v))(x)).toBe(0);
  });

  it('shares a tie of max and min equally', () => {
    expect(gradient((x, y) => max(x, y))(3, 3)).toEqual([0.5, 0.5]);
    expect(gradient((x, y) => min(x, y))(3, 3)).toEqual([0.5, 0.5]);
    expect(derivative((x) => max(x, x))(3)).toBe(1);
  });

  it('passes through clamp at both bounds and not outside', () => {
    const slope = derivative((x) => clamp(x, -1, 2));
    expect([-1, 0, 2].map(slope)).toEqual([1, 1, 1]);
    expect([-1.5, 2.5].map(slope)).toEqual([0, 0]);
  });

  it('gives the bound of clamp that is in force the derivative', () => {
    expect(gradient((x, low, high) => clamp(x, low, high))(-2, -1, 1)).toEqual([0, 1, 0]);
    expect(gradient((x, low, high) => clamp(x, low, high))(2, -1, 1)).toEqual([0, 0, 1]);
  });

  it('has the derivative of mod from the right at a jump', () => {
    expect(derivative((x) => mod(x, 3))(6)).toBe(1);
    expect(derivative((y) => mod(7, y))(3)).toBe(-2);
  });

  it('has xlogy(0, y) = 0 with no derivative by y', () => {
    expect(derivative((y) => xlogy(0, y))(0)).toBe(0);
  });

  it('has x log y with its mixed derivative 1/y at x = 0', () => {
    const f = ([x, y]: Value[]) => xlogy(x, y);
    expect(gradient(f)([0, 2])).toEqual([Math.LN2, 0]);
    expect(hessian(f)([0, 2])).toEqual([
      [0, 0.5],
      [0.5, 0],
    ]);
  });

  it('has x^y by y 0 at x = 0 for y > 0, also where x varies', () => {
    expect(gradient((x, y) => pow(x, y))(0, 2)).toEqual([0, 0]);
    expect(gradient((x, y) => pow(x, y))(0, 1)).toEqual([1, 0]);
  });

  it('has no derivative of polygamma by its order', () => {
    expect(derivative((n) => polygamma(n, 2))(1)).toBeNaN();
  });
});

describe.each(exactNames)('where in %s mode takes nothing from the branch that is not selected', (mode) => {
  const { derivative, gradient } = exactModes[mode];

  it('even if its value and derivative are infinite', () => {
    expect(derivative((x) => where(gt(x, 0), sqrt(x), 0))(0)).toBe(0);
    expect(derivative((x) => where(gt(x, 0), div(1, x), 3))(0)).toBe(0);
  });

  it('even if its value and derivative are NaN', () => {
    expect(derivative((x) => where(gt(x, 0), log(x), mul(2, x)))(-1)).toBe(2);
    expect(gradient((x, y) => where(gt(x, 0), mul(y, pow(x, 0.5)), y))(-1, 5)).toEqual([0, 1]);
  });

  it('even if several such branches share what is infinite', () => {
    const f = (x: Value) => {
      const root = sqrt(x);
      return add(where(gt(x, 0), root, 1), where(gt(x, 1), mul(root, root), 2));
    };
    expect(derivative(f)(0)).toBe(0);
    expect(derivative(f)(4)).toBe(1.25);
    expect(derivative((x) => where(gt(x, 0), exp(square(sqrt(x))), x))(0)).toBe(1);
  });

  it('in a second derivative either', () => {
    const f = (x: Value) => where(gt(x, 0), mul(x, log(x)), pow(x, 2));
    expect(derivative(derivative(f))(-3)).toBe(2);
    expect(derivative(derivative(f))(0.5)).toBe(2);
  });
});

describe.each(pairsOf(exactNames))('a power with constant exponent, %s mode over %s mode', (outer, inner) => {
  const [first, second] = [exactModes[outer].derivative, exactModes[inner].derivative];

  it.each([
    [0, [1, 0, 0, 0]],
    [1, [0, 1, 0, 0]],
    [2, [0, 0, 2, 0]],
    [3, [0, 0, 0, 6]],
    [4, [0, 0, 0, 0]],
  ])('x^%i is right at 0 to the third order', (n, want) => {
    const f = (x: Value) => pow(x, n);
    expect([f(0), first(f)(0), first(second(f))(0), second(first(second(f)))(0)]).toEqual(want);
  });

  it('needs no logarithm of a negative base', () => {
    expect(first((x) => pow(x, -3))(-2)).toBe(-3 / 16);
    expect(first(second((x: Value) => pow(x, 3)))(-2)).toBe(-12);
  });

  it('0^y by y is 0 for y >= 0, as in PyTorch and JAX, and -Infinity below', () => {
    expect(first((y) => pow(0, y))(0)).toBe(0);
    expect(first((y) => pow(0, y))(-1)).toBe(Number.NEGATIVE_INFINITY);
    expect(first((y) => pow(0, y))(0.5)).toBe(0);
    expect(first(second((y: Value) => pow(0, y)))(2)).toBe(0);
  });
});

describe('on numbers', () => {
  it('sign(0) is 0 and heaviside(0) is 1', () => expect([sign(0), heaviside(0)]).toEqual([0, 1]));

  it('round takes halves to even', () => {
    expect([0.5, 1.5, 2.5, -0.5, -1.5, -2.5].map((x) => round(x) + 0)).toEqual([0, 2, 2, 0, -2, -2]);
  });

  it('mod has the sign of its second operand and rounds only once', () => {
    expect([mod(7, 3), mod(-7, 3), mod(7, -3), mod(-7, -3), mod(6, -3)]).toEqual([1, 2, -2, -1, 0]);
    expect(mod(1, 0.1)).toBe(0.09999999999999995);
    expect(mod(2 ** 60, 3)).toBe(1);
  });

  it('NaN passes through every piecewise function', () => {
    for (const f of [abs, sign, relu, floor, ceil, round, heaviside]) expect(f(Number.NaN)).toBeNaN();
    for (const f of [min, max, mod, leakyRelu]) expect(f(Number.NaN, 1)).toBeNaN();
    expect(clamp(Number.NaN, 0, 1)).toBeNaN();
  });
});
