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
    ['x +', 'unexpected end of expression: an operand is missing after +', 3],
    ['x and', 'unexpected end of expression: an operand is missing after and', 5],
    ['x > 0 ? 1 :', 'unexpected end of expression: an operand is missing after :', 11],
    ['x */ y', 'an operand is missing before /', 3],
    ['x *** 2', 'an operand is missing before *', 4],
    ['* x', 'an operand is missing before *', 0],
    ['x ? : y', 'an operand is missing before :', 4],
    ['sin(, y)', 'an operand is missing before ,', 4],
    ['sin(x,)', 'an operand is missing before )', 6],
    ['√-x', 'an operand is missing before -', 1],
    ['x × ÷ y', 'an operand is missing before ÷', 4],
    ['2 + ()', 'an expression is missing between the brackets', 5],
    ['2 3', 'an operator is missing between two numbers', 2],
    ['x^2 3', 'an operator is missing between two numbers', 4],
    ['-x 3', 'an operator is missing before this', 3],
    ['x not y', 'an operator is missing before not', 2],
    ['(x', 'parenthesis ) expected for the ( at character 1', 2],
    ['2 * (x + (y', 'parenthesis ) expected for the ( at character 10', 11],
    ['2 * (x + (y)', 'parenthesis ) expected for the ( at character 5', 12],
    ['sin(x', 'parenthesis ) expected for the ( at character 4', 5],
    ['x)', 'unexpected ): no ( is open before it', 1],
    ['f(x) + y)', 'unexpected ): no ( is open before it', 8],
    ['x @ y', 'unexpected character @', 2],
    ['x → y', 'unexpected character →', 2],
    ['x\u202e', 'unexpected character U+202E', 1],
    ['x + \u001b[31m', 'unexpected character U+001B', 4],
    ['x # y', '# is no part of the function language', 2],
    ['x, y', 'a comma separates the operands of a function; decimals have a point', 1],
    ['(x, y)', 'a comma separates the operands of a function; decimals have a point', 2],
    ['3,14', 'a comma separates the operands of a function; decimals have a point', 1],
    ['1.2.3', 'a number has one decimal point', 3],
    ['1..2', 'a number has one decimal point', 2],
    ['10_000', 'the digits of a number stand together, without _', 2],
    ['0xyz', '0x is no number; for a product write 0 * ...', 0],
    ['x + 0b12', '0b12 is no number; for a product write 0 * ...', 4],
    ['x > 0 ? 1', 'the other part of the conditional is missing: condition ? a : b', 9],
    ['max(x > 0 ? 1, 2)', 'the other part of the conditional is missing: condition ? a : b', 13],
    ['!x', '! stands behind a number, as in 5!; for a condition write not', 0],
  ])('%j: %s', (text, reason, position) => {
    const error = errorOf(text);
    expect(error.reason).toBe(reason);
    expect(error.position).toBe(position);
    expect(error.message).toBe(`${reason} (at character ${position + 1})`);
  });

  it.each([
    ['sinn(x)', 'unknown function sinn; did you mean sin?', 0],
    ['sin(x) + sinn(x)', 'unknown function sinn; did you mean sin?', 9],
    ['x + ArcSin(y)', 'unknown function ArcSin; did you mean arcsin?', 4],
    ['foo(x)', 'unknown function foo; for a product write foo * (...)', 0],
    ['foo (x)', 'unknown function foo; for a product write foo * (...)', 0],
    ['2 + x(y)', 'unknown function x; for a product write x * (...)', 4],
    ['x * f(x) * (x)', 'unknown function f; for a product write f * (...)', 4],
    ['2 pi(x)', 'pi is a constant; for a product write pi * (...)', 2],
    ['1 + sum(x)', 'sum is a function of arrays; an expression is a scalar', 4],
    ['2 PI r', 'unknown name PI; did you mean pi?', 2],
    ['x AND y', 'unknown name AND; did you mean and?', 2],
    ['x + sin', 'sin is a function: write sin(x)', 4],
    ['sin(x) + sin', 'sin is a function: write sin(x)', 9],
    ['sin x', 'sin is a function: write sin(x)', 0],
    ['x + sin()', 'sin takes 1 operand, got 0', 4],
    ['sin(y) + sin(x, y)', 'sin takes 1 operand, got 2', 9],
    ['atan2(y)', 'atan2 takes 2 operands, got 1', 0],
    ['clamp(x, 1, 2, 3)', 'clamp takes 3 operands, got 4', 0],
    ['min()', 'min takes 1 to 10000 operands, got 0', 0],
    ['log(x, 2, 3)', 'log takes 1 to 2 operands, got 3', 0],
    ['5! + 2.5!', '! takes a whole number from 0 to 170; for others write gamma(x + 1)', 8],
    ['x!', '! takes a whole number from 0 to 170; for others write gamma(x + 1)', 1],
    ['(x + 1)!', '! takes a whole number from 0 to 170; for others write gamma(x + 1)', 7],
    ['x + 1e400', 'expected a number, got a number beyond float64', 4],
    ['x + constructor', "constructor cannot be a variable's name", 4],
  ])('%j: %s', (text, reason, position) => {
    expect(errorOf(text)).toMatchObject({ reason, position });
  });

  it.each([
    ['x; y', 'a block', 'parse the expressions that ; separates one by one', 1],
    ['x\ny', 'a block', 'put an expression of several lines into brackets', 1],
    ['x = 3', 'an equation', 'write left - right, or left == right for a mask', 2],
    ['f(x) = x', 'an equation', 'of f(x) = ... write the right side alone', 5],
    ['2 * [1, 2]', 'an array', 'an expression is a scalar', 4],
    ['x[1]', 'an index', 'write x_1', 1],
    ['{a: 1}', 'an object', 'expressions are grouped by round brackets', 0],
    ['1:2', 'a range', 'a : belongs to a conditional', 1],
    ['(x : y)', 'a range', 'a : belongs to a conditional', 3],
    ['foo.bar', 'a property', 'a name has no dots', 3],
    ['x & y', 'the operator &', 'write and', 2],
    ['x && y', 'the operator &&', 'write and', 2],
    ['x xor y', 'the operator xor', 'write !=', 2],
    ["x + y'", "the operator '", 'diff', 5],
    ['x .* y', 'the operator .*', 'write *', 2],
    ['5 to y', 'the operator to', 'there are no units', 2],
    ['5 in', 'the operator in', 'there are no units', 2],
    ['\\sin(x)', 'LaTeX', 'write sin(x)', 0],
    ['x * 90°', 'the degree sign', 'pi / 180', 6],
  ])('%j: %s is no part of the function language, but %s', (text, what, instead, position) => {
    const error = errorOf(text);
    expect(error.reason).toContain(`${what} is no part of the function language`);
    expect(error.reason).toContain(instead);
    expect(error.position).toBe(position);
  });

  it.each([
    ['x²^3', 2],
    ['x²!', 2],
    ['50%!', 3],
    ['50%^2', 3],
    ['√x^2', 2],
    ['√x²', 2],
    ['√5!', 2],
    ['sin⁻¹(x)', 3],
    ['5% - 3', 1],
    ['|x|y|z|', 4],
  ])('%j can be read in several ways, and is refused', (text, position) => {
    const error = errorOf(text);
    expect(error.reason).toContain('can be read in');
    expect(error.position).toBe(position);
  });

  it.each(['true', 'null', 'undefined', 'NaN', 'Infinity', '∞', '"abc"', "'abc'"])(
    '%s is no number',
    (text) => {
      const error = errorOf(`x + ${text}`);
      expect(error.reason).toMatch(/^expected a number, got /);
      expect(error.position).toBe(4);
    },
  );

  it('that calls a method is refused at the dot', () => {
    expect(errorOf('x.sin(x)')).toMatchObject({ position: 1 });
    expect(errorOf('x.sin(x)').reason).toContain('a method cannot be called');
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

  it('has its caret under the place, also behind letters that are two characters of JavaScript', () => {
    const error = errorOf('𝑥 + 𝑦 @ 1');
    expect(error.position).toBe(8);
    expect(error.caret()).toBe('𝑥 + 𝑦 @ 1\n      ^');
  });

  it('stays one line, whatever it holds', () => {
    const error = errorOf('x +\n\ty + foo(1)');
    expect(error.message).not.toContain('\n');
    expect(error.caret().split('\n')).toHaveLength(2);
  });

  it('is refused beyond a million characters, at once', () => {
    const text = 'x'.repeat(1_000_001);
    expect(errorOf(text).reason).toBe('the text has 1000001 characters; at most 1000000 are read');
    const start = performance.now();
    expect(errorOf('x+'.repeat(5_000_000)).reason).toContain('at most 1000000 are read');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('quotes a long piece of it cut', () => {
    expect(errorOf('y'.repeat(1000)).message.length).toBeLessThan(200);
    expect(errorOf(`${'y'.repeat(1000)}(x)`).message.length).toBeLessThan(200);
    expect(errorOf(`"${'y'.repeat(1000)}"`).message.length).toBeLessThan(200);
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
