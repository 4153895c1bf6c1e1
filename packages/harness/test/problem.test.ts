import { add, greater, mul, neg, type Value } from '@fourgrad/ops';
import { describe, expect, it } from 'vitest';
import { compare } from '../src/compare.js';
import { problemOfFunction, problemOfText, userProblem } from '../src/Problem.js';
import { errorOf } from './user-error.js';

const about = { id: 'test', title: 'test', source: 'test' };

describe('userProblem: a formula and a point', () => {
  it('takes its variables in the order of the point', () => {
    const { variables, f, at } = userProblem('x - 2 y', { y: 1, x: 5 });
    expect(variables).toEqual(['y', 'x']);
    expect(at).toEqual({ y: 1, x: 5 });
    expect(f(1, 5)).toBe(3);
  });

  it('a constant is differentiated by the variables of the point', () => {
    expect(compare(userProblem('7', { x: 1 })).results[0].gradient).toEqual({ x: 0 });
    expect(errorOf(() => userProblem('7', {})).message).toContain('--at x=1');
  });

  it.each([
    ['x + y', {}, 'no value for x, y: give the point as --at x=...,y=...'],
    ['x + y', { x: 2 }, 'no value for y: give the point as --at x=2,y=...'],
    ['x', { x: 1, z: 2 }, '--at names z, which x does not contain; its variables are x'],
    ['x', { X: 1 }, 'no value for x'],
    ['toString', {}, "toString cannot be a variable's name"],
    ['constructor', {}, "constructor cannot be a variable's name"],
    ['__proto__', {}, "__proto__ cannot be a variable's name"],
    ['constructor(x)', { x: 1 }, 'unknown function constructor'],
    ['__proto__(x)', { x: 1 }, 'unknown function __proto__'],
    ['sn(x)', { x: 1 }, 'unknown function sn; did you mean sin?'],
    ['sin(x, 2)', { x: 1 }, 'sin takes 1 operand, got 2'],
    ['sin', { x: 1 }, 'write sin(x)'],
    ['', {}, 'an expression is missing'],
    ['   ', {}, 'an expression is missing'],
  ])('%j at %j: %s', (text, at, message) => {
    expect(errorOf(() => userProblem(text, at as unknown as Record<string, number>)).message).toContain(
      message,
    );
  });

  it.each([
    'x.constructor',
    'x.sin(x)',
    'x["constructor"]',
    'f(x) = x',
    'x = 3',
    'x; x',
    'x\nx',
    '[x, 1]',
    '{ x: 1 }',
    '"text"',
    'import("fs")',
    'require("fs")',
    'eval("1")',
    'process.exit(1)',
    'x => x',
    '`x`',
    'true',
    'null',
    'undefined',
    'NaN',
    'Infinity',
    '1e999 * x',
    "x'",
    'x!',
    'x to y',
    '1:3',
  ])('%s is refused in one line, with a position and a caret under it', (text) => {
    const error = errorOf(() => userProblem(text, { x: 1 }));
    expect(error.exitCode).toBe(2);
    expect(error.message).not.toContain('\n');
    const [, position] = /\(at character (\d+)\)$/.exec(error.message) as RegExpExecArray;
    const [line, caret] = error.detail.split('\n');
    expect(line.length).toBeGreaterThan(0);
    expect(caret.indexOf('^')).toBe(Number(position) - 1);
  });

  it.each([
    ['x +', 3],
    ['x + )', 4],
    ['(x', 2],
    ['2 * sn(x)', 4],
    ['sin(x) @ 2', 7],
    [`${'x + '.repeat(100)}* 2`, 400],
  ])('%s: the caret stands under character %i, counted from 0', (text, position) => {
    const { message, detail } = errorOf(() => userProblem(text, { x: 1 }));
    const [line, caret] = detail.split('\n');
    expect(message).toContain(`(at character ${position + 1})`);
    const window = text.indexOf(line.trimEnd());
    expect(window + caret.indexOf('^')).toBe(position);
    expect(Math.max(line.length, caret.length)).toBeLessThanOrEqual(80);
  });
});

describe('size is no attack', () => {
  const within = (milliseconds: number, work: () => void) => {
    const start = performance.now();
    work();
    expect(performance.now() - start).toBeLessThan(milliseconds);
  };

  it('a text of 1 MB is read or refused within seconds', () => {
    within(20_000, () => {
      errorOf(() => userProblem(`sin(${'x'.repeat(1_000_000)})`, { x: 1 }));
      errorOf(() => userProblem('x'.repeat(1_000_000), { x: 1 }));
      errorOf(() => userProblem(`${'x+'.repeat(500_000)}`, { x: 1 }));
      errorOf(() => userProblem(' '.repeat(1_000_000), { x: 1 }));
    });
  });

  it('100 000 parentheses are as good as none, 100 000 terms are a sum', () => {
    const deep = `${'('.repeat(100_000)}x${')'.repeat(100_000)}`;
    expect(userProblem(deep, { x: 3 }).f(3)).toBe(3);
    expect(userProblem(`${'x + '.repeat(100_000)}x`, { x: 1 }).f(1)).toBe(100_001);
  });

  it('an error that quotes the text cuts it', () => {
    const { message, detail } = errorOf(() =>
      userProblem(`${'y'.repeat(90)}(${'x'.repeat(50_000)})`, { x: 1 }),
    );
    expect(message.length + detail.length).toBeLessThan(500);
  });
});

describe('a point that is none, or outside the domain', () => {
  it.each([
    ['log(x)', -1, 'log(-1) is NaN; log(x) needs x > 0'],
    ['log(x)', 0, 'log(0) is -Infinity; log(x) needs x > 0'],
    ['2 + sqrt(x - 3)', 1, 'sqrt(-2) is NaN; sqrt(x) needs x >= 0'],
    ['1 / (x - 1)', 1, 'div(1, 0) is Infinity; div(x, y) needs y != 0'],
    ['(-8)^x', 0.3, 'pow(-8, 0.3) is NaN'],
    ['asin(x)', 2, 'asin(x) needs -1 <= x <= 1'],
    ['abs(log(x))', 0, 'log(0) is -Infinity'],
    ['exp(x) - exp(2*x)', 1000, 'a number beyond float64'],
  ])('%s at %d', (text, x, message) => {
    const error = errorOf(() => compare(userProblem(text, { x })));
    expect(error.message).toContain(`not defined at x = ${x}`);
    expect(error.message).toContain(message);
  });

  it.each([Number.NaN, Infinity, -Infinity])('x = %s', (x) => {
    expect(errorOf(() => compare(userProblem('x', { x }))).message).toContain('give finite numbers');
  });

  it('a value beyond float64 of a function that is defined there is for the modes to report', () => {
    const { results } = compare(userProblem('exp(x)', { x: 1000 }));
    expect(results.map(({ status }) => status)).toEqual(Array(4).fill('notFinite'));
  });
});

describe('problems from text and from functions', () => {
  it('the same function either way gives the same report', () => {
    const text = problemOfText('x * y + 3', { x: 2, y: 5 }, about);
    const code = problemOfFunction((x, y) => add(mul(x, y), 3), { x: 2, y: 5 }, about);
    expect(compare(code)).toEqual(compare(text));
  });

  it('a function that branches is followed along the branch of its point', () => {
    const abs = (x: Value) => (greater(x, 0) ? x : neg(x));
    for (const x of [2, -2]) {
      for (const { gradient } of compare(problemOfFunction(abs, { x }, about)).results) {
        expect(gradient?.x).toBe(Math.sign(x));
      }
    }
  });
});
