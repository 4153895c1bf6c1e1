import { interpreted, straightLine } from '@fourgrad/ops';
import { describe, expect, it } from 'vitest';
import { programOf } from '../src/compile/compile.js';
import { compile, diff, evaluate, gradientOf, parse } from '../src/index.js';

describe('compile', () => {
  it('gives what evaluate gives, for a value and a gradient together', () => {
    const f = parse('sin(x^2) * exp(-y) + where(x > y, atan2(x, y), clamp(x, -1, 1))');
    const all = [f, ...gradientOf(f, ['x', 'y'])];
    const run = compile(all, ['x', 'y']);
    for (const [x, y] of [
      [0.5, 0.25],
      [-2, 1],
      [3, -1],
    ]) {
      expect(run(x, y)).toEqual(all.map((e) => evaluate(e, { x, y })));
    }
  });

  it('computes a shared subexpression once', () => {
    const shared = parse('exp(sin(x)) + exp(sin(x))^2');
    expect(programOf([shared], ['x']).instructions).toHaveLength(4);
  });

  it('splits programs that are too long for one function, with the same values', () => {
    const terms = Array.from({ length: 3000 }, (_, i) => `sin(x + ${i})`).join('+');
    const f = parse(terms);
    expect(compile(f, ['x'])(0.5)).toBe(evaluate(f, { x: 0.5 }));
    expect(compile(diff(f, 'x'), ['x'])(0.5)).toBe(evaluate(diff(f, 'x'), { x: 0.5 }));
  });

  it('is interpreted with the same values where code generation is not used', () => {
    const f = parse('x^3 * tanh(y) / (1 + where(x > 0, x, -x))');
    const program = programOf([f, diff(f, 'x')], ['x', 'y']);
    expect(interpreted(program)(-1.5, 0.3)).toEqual(straightLine(program)(-1.5, 0.3));
  });

  it('names a variable that is not among the names', () => {
    expect(() => compile(parse('x*y'), ['x'])).toThrow('depends on y');
  });

  it('keeps signed zeros, infinities and NaN', () => {
    const run = compile([parse('-x'), parse('1/x'), parse('log(x)')], ['x']);
    expect(run(0)).toEqual([-0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
    expect(run(-1)[2]).toBeNaN();
  });
});
