import { describe, expect, it } from 'vitest';
import { ParseError, parse } from '../src/index.js';

/** The error of a text that is none of the language. */
function errorOf(text: string): ParseError {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof ParseError) return error;
    throw error;
  }
  throw new Error(`${text} was read`);
}

describe('a text that is no expression', () => {
  it.each([
    ['', 'an expression is missing', 0],
    ['  \n', 'an expression is missing', 0],
    ['x +', 'unexpected end of expression', 3],
    ['(x', 'parenthesis ) expected', 2],
    ['x)', 'unexpected operator )', 1],
    ['sin(x', 'parenthesis ) expected', 5],
    ['x @ y', 'syntax error in part "@ y"', 2],
    ['1.2.3', 'unexpected part ".3"', 3],
    ['()', 'value expected', 1],
    ['x *** 2', 'value expected', 4],
    ['x, y', 'unexpected operator ,', 1],
    ['x # y', '# is no part of the function language', 2],
    ['f(x) + y)', 'unexpected operator )', 8],
  ])('%j: %s', (text, reason, position) => {
    const error = errorOf(text);
    expect(error.reason).toBe(reason);
    expect(error.position).toBe(position);
    expect(error.message).toBe(`${reason} (at character ${position + 1})`);
  });

  it.each([
    ['sinn(x)', 'unknown function sinn; did you mean sin?', 0],
    ['x + ArcSin(y)', 'unknown function ArcSin; did you mean asin?', 4],
    ['foo(x)', 'unknown function foo; for a product write foo * (...)', 0],
    ['2 + x(y)', 'unknown function x; for a product write x * (...)', 4],
    ['x + sin', 'sin is a function: write sin(x)', 4],
    ['sin x', 'sin is a function: write sin(x)', 0],
    ['x + sin()', 'sin takes 1 operand, got 0', 4],
    ['atan2(y)', 'atan2 takes 2 operands, got 1', 0],
    ['clamp(x, 1, 2, 3)', 'clamp takes 3 operands, got 4', 0],
    ['min()', 'min takes 1 to 10000 operands, got 0', 0],
    ['log(x, 2, 3)', 'log takes 1 to 2 operands, got 3', 0],
    ['2.5!', '! takes a whole number from 0 to 170; for others write gamma(x + 1)', 3],
    ['x!', '! takes a whole number from 0 to 170; for others write gamma(x + 1)', 1],
    ['1e400', 'expected a number, got a number beyond float64', 0],
  ])('%j: %s', (text, reason, position) => {
    expect(errorOf(text)).toMatchObject({ reason, position });
  });

  it.each([
    ['x; y', 'a block'],
    ['x\ny', 'a block'],
    ['x = 3', 'an assignment'],
    ['f(x) = x', 'a function assignment'],
    ['[1, 2]', 'an array'],
    ['x[1]', 'an accessor'],
    ['{a: 1}', 'an object'],
    ['1:2', 'a range'],
    ['x & y', 'the operator &'],
    ['x xor y', 'the operator xor'],
    ["x'", "the operator '"],
    ['x .* y', 'the operator .*'],
    ['x to y', 'the operator to'],
  ])('%j: %s is no part of the function language', (text, what) => {
    expect(errorOf(text).reason).toBe(`${what} is no part of the function language`);
  });

  it.each(['true', 'null', 'undefined', 'NaN', 'Infinity', '"abc"', "'abc'"])('%s is no number', (text) => {
    expect(errorOf(text).reason).toMatch(/^expected a number, got /);
  });

  it('is a SyntaxError that knows its text and shows the place', () => {
    const error = errorOf('2 * sinn(x)');
    expect(error).toBeInstanceOf(SyntaxError);
    expect(error.name).toBe('ParseError');
    expect(error.text).toBe('2 * sinn(x)');
    expect(error.caret()).toBe('2 * sinn(x)\n    ^');
  });

  it('is shown in a window of 80 characters around the place if it is long', () => {
    const text = `${'x + '.repeat(100)}foo(x)${' + x'.repeat(100)}`;
    const [line, caret] = errorOf(text).caret().split('\n');
    expect(line).toHaveLength(80);
    expect(line.slice(caret.length - 1)).toMatch(/^foo\(x\)/);
  });

  it('stays one line, whatever it holds', () => {
    const error = errorOf('x +\n\ty + foo(1)');
    expect(error.message).not.toContain('\n');
    expect(error.caret().split('\n')).toHaveLength(2);
  });

  it('is refused beyond a million characters', () => {
    const text = 'x'.repeat(1_000_001);
    expect(errorOf(text).reason).toBe('the text has 1000001 characters; at most 1000000 are read');
  });

  it('is refused if nested 100 000 deep, without overflowing the stack', () => {
    const deep = '('.repeat(100_000);
    expect(errorOf(`${deep}x${')'.repeat(100_000)}`).reason).toBe('the expression is nested too deeply');
    expect(errorOf(`${'sin('.repeat(100_000)}x${')'.repeat(100_000)}`).reason).toBe(
      'the expression is nested too deeply',
    );
    expect(errorOf(deep)).toBeInstanceOf(ParseError);
  });

  it('is refused if it calls a function with too many operands for a call', () => {
    const many = new Array(450_000).fill('x').join(',');
    expect(errorOf(`sin(${many})`).reason).toBe('sin takes 1 operand, got 450000');
    expect(errorOf(`max(${many})`).reason).toBe('max takes 1 to 10000 operands, got 450000');
  });

  it.each([[3], [null], [undefined], [['x']], [{ toString: () => 'x' }]])(
    'that is no text (%o) is a TypeError',
    (text) => {
      expect(() => parse(text as never)).toThrow(TypeError);
      expect(() => parse(text as never)).toThrow('parse needs a text');
    },
  );
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the text of an attack
describe('no text is evaluated as code', () => {
  it.each([
    'constructor',
    '__proto__',
    'prototype.constructor',
    'toString',
    'valueOf',
    'hasOwnProperty(x)',
    'constructor("return process")()',
    'constructor.constructor("return process")()',
    'sin.constructor("return 1")',
    'x.sin(1)',
    'import("fs")',
    'require("fs")',
    'eval("1")',
    'Function("return this")()',
    'globalThis',
    'x => x',
    '`x`',
    '${x}',
    'createUnit("foo")',
    'parse("x")',
    'evaluate("1")',
    'import({ sin: 1 })',
  ])('%s', (text) => {
    if (text === 'globalThis') expect(parse(text)).toMatchObject({ kind: 'variable', name: 'globalThis' });
    else expect(errorOf(text)).toBeInstanceOf(ParseError);
  });
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the text of an attack
