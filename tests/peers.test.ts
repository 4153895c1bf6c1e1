import { createRequire } from 'node:module';
import { ComputeEngine, compile, type Expression } from '@cortex-js/compute-engine';
import { diff, evaluate, gradientOf, ParseError, parse } from '@fourgrad/symbolic';
import * as mathjs from 'mathjs';
import { describe, expect, it } from 'vitest';
import { expectClose } from './support/closeness.ts';

const require = createRequire(import.meta.url);
const nerdamer = require('nerdamer/all.js');
const algebrite = require('algebrite');
const ce = new ComputeEngine();

type Point = Record<string, number>;

/** A text that an engine writes, as a number. */
const valueAt = (text: unknown, at: Point): number => mathjs.evaluate(`${text}`, { ...at });

// (4 D(h/2) - D(h)) / 3 with central differences D: about 11 digits here, from nothing but JavaScript's Math.
function slope(f: (x: number) => number, x: number): number {
  const central = (h: number) => (f(x + h) - f(x - h)) / (2 * h);
  return (4 * central(2 ** -11) - central(2 ** -10)) / 3;
}

const ours = (text: string, at: Point): number => evaluate(diff(parse(text), 'x'), at);

/** compute-engine's derivative by x of an expression of its own notation. */
const derived = (json: readonly unknown[]): Expression => ce.expr(['D', json, 'x'] as any).evaluate();
const compiled = (json: readonly unknown[], at: Point): unknown => compile(derived(json)).run?.(at);
const numeric = (json: readonly unknown[], at: Point): number => derived(json).subs(at).N().re;

describe.each([
  {
    engine: 'mathjs 15',
    derivative: (text: string, at: Point) => valueAt(mathjs.derivative(text, 'x'), at),
    cases: [
      { text: '(x^2)^0.5', x: -3, says: 1, f: (x: number) => Math.abs(x) },
      { text: '(x^2)^(3/2)', x: -2, says: 12, f: (x: number) => Math.abs(x) ** 3 },
      { text: 'acoth(x)', here: 'atanh(1/x)', x: 2, says: 1 / 3, f: (x: number) => Math.atanh(1 / x) },
    ],
  },
  {
    engine: 'nerdamer 1.1',
    derivative: (text: string, at: Point) => valueAt(nerdamer.diff(text, 'x'), at),
    cases: [
      { text: 'asinh(x)', x: -3, says: 6.16227766, f: Math.asinh },
      { text: 'acosh(x)', x: 2, says: 0.26794919, f: Math.acosh },
      { text: 'atanh(x)', x: 0.25, says: 0.3, f: Math.atanh },
      { text: 'log(x, 2)', x: 4, says: 0.25, f: Math.log2 },
      { text: 'log(2, x)', x: 4, says: 0, f: (x: number) => Math.log(2) / Math.log(x) },
      { text: 'atan2(1, x)', x: -3, says: 0, f: (x: number) => Math.atan2(1, x) },
    ],
  },
  {
    engine: 'algebrite 1.4',
    derivative: (text: string, at: Point) => valueAt(algebrite.run(`d(${text},x)`), at),
    cases: [
      {
        text: 'arcsin(sin(x))',
        here: 'asin(sin(x))',
        x: 2,
        says: 1,
        f: (x: number) => Math.asin(Math.sin(x)),
      },
      {
        text: 'arccos(cos(x))',
        here: 'acos(cos(x))',
        x: -2,
        says: 1,
        f: (x: number) => Math.acos(Math.cos(x)),
      },
      { text: 'log(x, 2)', x: 4, says: 0.25, f: Math.log2 },
      {
        text: 'arctan(x, 2)',
        here: 'atan2(x, 2)',
        x: 1,
        says: 0.5,
        f: (x: number) => Math.atan2(x, 2),
      },
    ],
  },
])('$engine has a wrong derivative where fourgrad has the right one', ({ derivative, cases }) => {
  it.each(cases)('$text at x = $x, where it says $says', ({ text, here = text, x, says, f }) => {
    expect(derivative(text, { x })).toBeCloseTo(says, 7);
    const want = slope(f, x);
    expect(Math.abs(says - want)).toBeGreaterThan(0.01);
    expectClose(ours(here, { x }), want, 1e-8);
  });
});

describe('nerdamer 1.1', () => {
  it('derives logsumexp to 0', () => {
    const text = 'log(exp(x1)+exp(x2)+exp(x3))';
    const names = ['x1', 'x2', 'x3'];
    expect(names.map((name) => `${nerdamer.diff(text, name)}`)).toEqual(['0', '0', '0']);

    const at = { x1: 0.5, x2: -1, x3: 2 };
    const weights = Object.values(at).map(Math.exp);
    const total = weights[0] + weights[1] + weights[2];
    const gradient = gradientOf(parse(text), names).map((partial) => evaluate(partial, at));
    expectClose(
      gradient,
      weights.map((weight) => weight / total),
      1e-14,
    );
  });

  it('simplifies the derivative of sin(x^2) exp(-x) to its negative', () => {
    const text = 'sin(x^2)*exp(-x)';
    const at = { x: 0.7 };
    const want = slope((x) => Math.sin(x * x) * Math.exp(-x), at.x);
    expect(valueAt(nerdamer.diff(text, 'x'), at)).toBeCloseTo(want, 8);
    expect(valueAt(nerdamer(`simplify(diff(${text}, x))`), at)).toBeCloseTo(-want, 8);
    expectClose(ours(text, at), want, 1e-8);
  });

  it('derives foo(x), which nobody defined, to foo; fourgrad names foo', () => {
    expect(`${nerdamer.diff('foo(x)', 'x')}`).toBe('foo');
    expect(() => parse('foo(x)')).toThrow(ParseError);
    expect(() => parse('foo(x)')).toThrow('foo');
  });
});

describe('compute-engine 0.140', () => {
  it('compiles the derivative of mod(7, x) to a difference across the jumps', () => {
    expect(derived(['Mod', 7, 'x']).operator).toBe('D');
    expect(compiled(['Mod', 7, 'x'], { x: 2.5 })).toBeCloseTo(-5.837, 3);
    expect(ours('mod(7, x)', { x: 2.5 })).toBe(-2); // 7 - 2x from 7/3 to 7/2
  });

  it('derives the norm of (x, 3), a number, to a list', () => {
    expect(derived(['Norm', ['List', 'x', 3]]).operator).toBe('List');
    expectClose(
      ours('sqrt(x^2 + 3^2)', { x: 4 }),
      slope((x) => Math.hypot(x, 3), 4),
      1e-8,
    );
  });

  it('derives 0^x to ln(0) 0^x, not a number', () => {
    expect(numeric(['Power', 0, 'x'], { x: 2 })).toBeNaN();
    expect(ours('0^x', { x: 2 })).toBe(0);
  });

  it.each([
    { json: ['Max', 'x', 1], here: 'max(x, 1)', x: 2, f: (x: number) => Math.max(x, 1) },
    { json: ['Arctan2', 'x', 2], here: 'atan2(x, 2)', x: 1, f: (x: number) => Math.atan2(x, 2) },
  ])('has no derivative of $here', ({ json, here, x, f }) => {
    expect(numeric(json, { x })).toBeNaN();
    expectClose(ours(here, { x }), slope(f, x), 1e-8);
  });
});

describe('algebrite 1.4', () => {
  it('expands the logistic map, and its derivative loses ten digits', () => {
    let [text, y, want] = ['x', 0.9, 1];
    for (let k = 0; k < 4; k++) {
      text = `4*(${text})*(1-(${text}))`;
      [y, want] = [4 * y * (1 - y), want * 4 * (1 - 2 * y)];
    }
    const theirs = valueAt(algebrite.run(`d(${text},x)`), { x: 0.9 });
    expect(Math.abs(theirs / want - 1)).toBeGreaterThan(1e-6);
    expectClose(ours(text, { x: 0.9 }), want, 1e-12);
  });

  it('leaves the derivative of sec(x) as it is', () => {
    expect(algebrite.run('d(sec(x),x)')).toBe('d(sec(x),x)');
    expectClose(
      ours('sec(x)', { x: 1 }),
      slope((x) => 1 / Math.cos(x), 1),
      1e-8,
    );
  });

  it('returns a syntax error as if it were the result', () => {
    expect(algebrite.run('d(2^-x,x)')).toMatch(/Stop: syntax error/);
    expectClose(
      ours('2^-x', { x: 1 }),
      slope((x) => 2 ** -x, 1),
      1e-8,
    );
  });
});

describe('mathjs 15', () => {
  it.each([
    { text: 'atan2(x, 2)', f: (x: number) => Math.atan2(x, 2) },
    { text: 'min(x^2, 4)', f: (x: number) => Math.min(x * x, 4) },
    { text: 'log1p(x)', f: Math.log1p },
  ])('has no derivative of $text', ({ text, f }) => {
    expect(() => mathjs.derivative(text, 'x')).toThrow('Cannot process function');
    expectClose(ours(text, { x: 1 }), slope(f, 1), 1e-8);
  });
});
