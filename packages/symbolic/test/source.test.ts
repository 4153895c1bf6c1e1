import {
  add,
  atan2,
  div,
  type Expr,
  erf,
  max,
  mul,
  neg,
  parse,
  pow,
  type SourceLanguage,
  sin,
  sub,
  toSource,
  trace,
  unary,
  variable,
} from '@fourgrad/symbolic';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const LANGUAGES: readonly SourceLanguage[] = ['javascript', 'python', 'c'];
const x = variable('x');

/** What the generated JavaScript function computes. */
const run = (source: string, name = 'f'): ((...at: number[]) => any) =>
  new Function(`'use strict';\n${source}\nreturn ${name};`)();

/** The code after `return`. */
const returned = (expr: Expr, language: SourceLanguage): string =>
  (/return (.*?);?\n/.exec(toSource(expr, language)) as RegExpExecArray)[1];

describe('one function', () => {
  const e = parse('sin(x)^2 * y / 2');

  it('in JavaScript', () => {
    expect(toSource(e, 'javascript')).toBe('function f(x, y) {\n  return y * Math.sin(x) ** 2 / 2;\n}\n');
  });

  it('in Python, on floats', () => {
    const source = toSource(parse('hypot(x, y) / 2'), 'python');
    expect(source).toBe(
      'import math\n\n\ndef f(x, y):\n    x, y = map(float, (x, y))\n    return math.hypot(x, y) / 2.0\n',
    );
  });

  it('in C', () => {
    expect(toSource(e, 'c')).toBe(
      '#include <math.h>\n\ndouble f(double x, double y) {\n  return y * pow(sin(x), 2.0) / 2.0;\n}\n',
    );
  });

  it('of several expressions computes a shared part once and returns a list', () => {
    const shared = parse('exp(x * y)');
    const source = toSource([mul(shared, shared), sin(shared)], 'c');
    expect(source).toBe(
      [
        '#include <math.h>\n\nvoid f(double x, double y, double *out) {',
        '  const double t1 = exp(x * y);',
        '  out[0] = t1 * t1;',
        '  out[1] = sin(t1);\n}\n',
      ].join('\n'),
    );
    expect(toSource([shared], 'javascript')).toContain('return [Math.exp(x * y)];');
    expect(toSource([], 'python')).toContain('return []');
  });

  it('takes the names asked for, also those that nothing depends on', () => {
    expect(toSource(x, 'javascript', { names: ['y', 'x'] })).toContain('function f(y, x)');
    expect(toSource(x, 'c', { names: ['y', 'x'] })).toContain('(void)y;');
    expect(toSource(parse('2'), 'c')).toContain('double f(void)');
  });

  it('carries the helpers that it uses and no other, named after it', () => {
    const source = toSource(parse('sigmoid(x)'), 'javascript', { functionName: 'unit' });
    expect(source).toMatch(/^function unit_sigmoid\(x\) \{[\s\S]*\n\nfunction unit\(x\)/);
    expect(source.match(/function/g)).toHaveLength(2);
    for (const needed of ['f_clamp', 'f_min', 'f_max', 'f_log', 'f_div'])
      expect(toSource(parse('logit(clamp(x, 0, 1))'), 'python').includes(`def ${needed}`)).toBe(
        needed !== 'f_clamp',
      );
  });

  it('does not depend on what was built before', () => {
    const text = 'exp(p1 * q1) + sin(p1 * q1) * cos(q1 - p1)';
    parse('q1 - p1');
    expect(toSource(parse(text), 'c')).toBe(
      toSource(parse(text.replaceAll('1', '2')), 'c').replace(/([pq])2/g, '$11'),
    );
  });
});

describe('numbers', () => {
  it('read back to the same float64', () => {
    fc.assert(
      fc.property(fc.double(), (value) =>
        Object.is(run(toSource(max(value, x), 'javascript'))(-Infinity), value),
      ),
    );
  });

  it('have a point in Python and C, where 1 / 2 would divide integers', () => {
    expect(returned(parse('x^3 + 1/2'), 'c')).toBe('pow(x, 3.0) + 1.0 / 2.0');
    expect(returned(parse('x + 1/2'), 'python')).toBe('x + 1.0 / 2.0');
    expect(returned(parse('1e21 + 1e-7 * x'), 'c')).toBe('1e-7 * x + 1e+21');
  });

  it('that are no literals have the names of the language', () => {
    const plus = (value: number) => LANGUAGES.map((language) => returned(add(value, x), language));
    expect(plus(Number.NaN)).toEqual(['x + NaN', 'x + math.nan', 'x + NAN']);
    expect(plus(Infinity)).toEqual(['x + Infinity', 'x + math.inf', 'x + INFINITY']);
    expect(returned(pow(x, -Infinity), 'javascript')).toBe('x ** (-Infinity)');
    expect(LANGUAGES.map((language) => returned(atan2(-0, x), language))).toEqual([
      'Math.atan2(-0, x)',
      'math.atan2(-0.0, x)',
      'atan2(-0.0, x)',
    ]);
    expect(returned(parse('pi * x'), 'python')).toBe('math.pi * x');
    expect(returned(parse('tau * x'), 'c')).toBe('6.283185307179586 * x');
  });
});

describe('brackets', () => {
  it('keep the order of operations, on which rounding depends', () => {
    const y = variable('y');
    expect(returned(add(x, add(y, 1)), 'c')).toBe('y + 1.0 + x');
    expect(returned(add(sub(x, y), add(y, 1)), 'c')).toBe('y + 1.0 + (x - y)');
    expect(returned(sub(x, sub(y, 1)), 'c')).toBe('x - (y - 1.0)');
    expect(returned(div(x, mul(y, 3)), 'javascript')).toBe('x / (3 * y)');
    expect(returned(neg(mul(x, y)), 'python')).toBe('-(x * y)');
  });

  it('stand around a base with a minus, which JavaScript would not read', () => {
    expect(returned(pow(neg(x), 2), 'javascript')).toBe('(-x) ** 2');
    expect(returned(neg(pow(x, 2)), 'javascript')).toBe('-(x ** 2)');
    expect(returned(pow(-2, x), 'javascript')).toBe('(-2) ** x');
    expect(returned(parse('(x^2)^3'), 'javascript')).toBe('(x ** 2) ** 3');
    expect(run(toSource(parse('(-x)^3'), 'javascript'))(2)).toBe(-8);
  });

  it('stand around a choice', () => {
    expect(returned(parse('2 * (x > 0 ? x : -x)'), 'c')).toBe('2.0 * (x > 0.0 ? x : -x)');
    expect(returned(parse('2 * (x > 0 ? x : -x)'), 'python')).toBe('2.0 * (x if x > 0.0 else -x)');
    expect(returned(parse('(x > 0) * x'), 'javascript')).toBe('x * (x > 0 ? 1 : 0)');
  });

  it('nest no deeper than compilers read, however deep the expression', () => {
    let deep: Expr = x;
    for (let i = 0; i < 100_000; i++) deep = (i % 2 === 0 ? sin(deep) : add(1, deep)) as Expr;
    for (const language of LANGUAGES) {
      const source = toSource(deep, language);
      let [depth, deepest] = [0, 0];
      for (const sign of source) {
        if (sign === '(') depth++;
        if (sign === ')') depth--;
        deepest = Math.max(deepest, depth);
      }
      expect(deepest).toBeLessThan(40);
    }
  });
});

describe('toSource refuses', () => {
  it('a language that it does not know', () => {
    expect(() => toSource(x, 'fortran' as 'c')).toThrow(
      new TypeError('toSource writes javascript, python, c; got "fortran"'),
    );
    expect(() => toSource(x, 'constructor' as 'c')).toThrow(TypeError);
  });

  it("a function's name that is no identifier or reserved", () => {
    for (const functionName of ['', '1f', 'f g', 'f(){}//', 'é', '_f', 'a'.repeat(61)])
      expect(() => toSource(x, 'c', { functionName })).toThrow('is at most 60 letters');
    expect(() => toSource(x, 'c', { functionName: 'sin' })).toThrow('sin is a name that C reserves');
    expect(() => toSource(x, 'python', { functionName: 'class' })).toThrow(
      'class is a name that Python reserves',
    );
    expect(toSource(x, 'javascript', { functionName: 'sin' })).toContain('function sin(x)');
  });

  it('names that are missing, none or given twice', () => {
    expect(() => toSource(x, 'c', { names: ['y'] })).toThrow(
      'depends on x, which is not among the names [y]',
    );
    expect(() => toSource(x, 'c', { names: ['x', 'x'] })).toThrow('[x, x] hold one twice');
    expect(() => toSource(x, 'c', { names: ['x', 'y){}'] })).toThrow('"y){}" is no variable name');
  });

  it('a primitive that the library of the language lacks, naming those that have it', () => {
    expect(() => toSource(erf(x), 'javascript')).toThrow(
      'JavaScript cannot compute erf: its mathematics library has no such function; Python and C can',
    );
    expect(() => toSource(parse('digamma(x)'), 'c')).toThrow(/^C cannot compute digamma.*function$/);
    const cube = unary(
      'cube',
      (v) => v ** 3,
      (v) => mul(3, pow(v, 2)),
    );
    expect(() => toSource(cube(x), 'c')).toThrow('toSource cannot write the primitive cube');
  });

  it('a value traced by another derivative call', () => {
    trace(
      (u) => {
        expect(() => toSource(trace((v) => mul(v, u), ['v']).expression, 'c')).not.toThrow();
        return u;
      },
      ['u'],
    );
  });

  it('a text of more than 10 million characters', () => {
    let long: Expr = x;
    const name = variable('a'.repeat(60));
    for (let i = 0; i < 150_000; i++) long = add(sin(long), name) as Expr;
    expect(() => toSource(long, 'c')).toThrow(RangeError);
  });
});
