import { interpreted, mul, straightLine, sub, type Value } from '@fourgrad/ops';
import { describe, expect, it } from 'vitest';
import { programOf } from '../src/compile/compile.js';
import {
  compile,
  diff,
  type Expr,
  evaluate,
  gradientOf,
  hessianOf,
  parse,
  size,
  variable,
} from '../src/index.js';

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

  it('computes a value, a gradient and a Hessian together, with less work than one by one', () => {
    const names = ['x', 'y', 'z'];
    const f = parse('sin(x*y)^2 / (1 + z^2) + exp(-x) * y^3 + atan2(z, y)');
    const all = [f, ...gradientOf(f, names), ...hessianOf(f, names).flat()];
    const run = compile(all, names);
    for (const [x, y, z] of [
      [0.5, 0.25, -1],
      [-2, 1, 0],
      [3, -1, 1e3],
    ]) {
      expect(run(x, y, z)).toEqual(all.map((e) => evaluate(e, { x, y, z })));
    }
    const lengthOf = (exprs: Expr[]) => programOf(exprs, names).instructions.length;
    expect(lengthOf(all)).toBe(size(all).operations);
    expect(lengthOf(all)).toBeLessThan(all.reduce((sum, e) => sum + lengthOf([e]), 0) / 2);
  });

  it('gives inputs, constants and repeated results back as they are', () => {
    expect(compile([parse('y'), parse('7'), parse('x'), parse('y'), parse('pi')], ['x', 'y'])(2, 3)).toEqual([
      3,
      7,
      2,
      3,
      Math.PI,
    ]);
    expect(compile([], ['x'])(1)).toEqual([]);
    expect(compile(parse('2 + sqrt(2)'), [])()).toBe(2 + Math.SQRT2);
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

  it.each([999, 1000, 1001, 1500, 1501, 2001])(
    'has the same values with %i operations, in one function or several',
    (length) => {
      let e: Value = variable('x');
      for (let k = 0; k < length; k++) e = k % 2 === 0 ? mul(e, variable('y')) : sub(e, 0.625);
      const f = e as Expr;
      const both = [f, diff(f, 'y'), variable('y')];
      expect(programOf([f], ['x', 'y']).instructions).toHaveLength(length);
      expect(compile(both, ['x', 'y'])(0.3, 0.9)).toEqual(both.map((g) => evaluate(g, { x: 0.3, y: 0.9 })));
    },
  );

  it('may be called again and by others in between: nothing is left of a call, however long the program', () => {
    const f = parse(Array.from({ length: 2000 }, (_, i) => `sin(x + ${i})`).join('+'));
    const run = compile([f, diff(f, 'x')], ['x']);
    const first = run(0.5);
    const copy = [...first];
    run(-3);
    expect(first).toEqual(copy);
    expect(run(0.5)).toEqual(copy);
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
