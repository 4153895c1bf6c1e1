import { array, mul, square } from '@fourgrad/ops';
import { describe, expect, it } from 'vitest';
import {
  type Expr,
  evaluate,
  freeVariables,
  parse,
  substitute,
  toFunction,
  toText,
  variable,
} from '../src/index.js';

describe('evaluate', () => {
  it('takes numbers, arrays and expressions', () => {
    expect(evaluate(parse('x^2 + y'), { x: 3, y: 1 })).toBe(10);
    expect(evaluate(parse('x^2 + y'), { x: array([1, 2]), y: 1 }).toArray()).toEqual([2, 5]);
    expect(evaluate(parse('x^2'), { x: variable('t') })).toBe(parse('t^2'));
  });

  it('needs no point for a constant, and may be given more variables than it needs', () => {
    expect(evaluate(parse('2 pi'), {})).toBe(2 * Math.PI);
    expect(evaluate(parse('x'), { x: 1, y: 2 })).toBe(1);
  });

  it('names a variable that has no value', () => {
    expect(() => evaluate(parse('x + y'), { x: 1 })).toThrow(
      'the variable y has no value: evaluate(expr, { y: ... })',
    );
    expect(() => evaluate(parse('x'), Object.create({ x: 1 }))).toThrow('the variable x has no value');
  });

  it('computes shared parts once', () => {
    let shared = variable('x');
    for (let k = 0; k < 60; k++) shared = mul(shared, shared) as never;
    expect(evaluate(shared, { x: 1 })).toBe(1); // 2^60 products as a tree
  });
});

describe('toFunction', () => {
  it('takes the values in the order of the names', () => {
    expect(toFunction(parse('x - y'), ['x', 'y'])(5, 3)).toBe(2);
    expect(toFunction(parse('x - y'), ['y', 'x'])(5, 3)).toBe(-2);
    expect(toFunction(parse('7'), [])()).toBe(7);
  });

  it('names a variable that is not among the names', () => {
    expect(() => toFunction(parse('x + y'), ['x'])).toThrow(
      'the expression depends on y, which is not among the names [x]',
    );
  });
});

describe('substitute', () => {
  it('replaces variables by expressions and numbers', () => {
    expect(substitute(parse('x^2 + y'), { x: parse('t + 1') })).toBe(parse('(t + 1)^2 + y'));
    expect(substitute(parse('x^2 + x'), { x: 3 })).toBe(12);
  });

  it('replaces all at once: a swap is a swap', () => {
    expect(substitute(parse('x - y'), { x: variable('y'), y: variable('x') })).toBe(parse('y - x'));
  });

  it('leaves the rest, and constants such as pi, as they are', () => {
    expect(substitute(parse('pi x + y'), { pi: 3, x: 2 })).toBe(parse('pi * 2 + y'));
    expect(freeVariables(substitute(parse('x + y'), { x: 1 }))).toEqual(['y']);
  });
});

describe('variable', () => {
  it.each([
    '',
    '2x',
    'a b',
    'a-b',
    'constructor',
    '__proto__',
    'toString',
    'x'.repeat(101),
    'x\n',
    ';',
    '$x',
  ])('refuses the name %j', (name) => {
    expect(() => variable(name)).toThrow(TypeError);
    expect(() => variable(name)).toThrow('an expression needs the name of a variable');
  });

  it('refuses what is no text', () => {
    expect(() => variable(3 as never)).toThrow(TypeError);
  });

  it('is an operand of the function language', () => {
    expect(toText(square(variable('x')) as Expr)).toBe('x^2');
  });
});
