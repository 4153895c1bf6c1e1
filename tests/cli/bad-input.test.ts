import { describe, expect, it } from 'vitest';
import { expectRefusal, fourgrad, useCommandLine } from './support.ts';

useCommandLine();

const ESC = '\u001b';

describe('wrong use: one line on stderr that says what to do, exit code 2', () => {
  it.concurrent.each<[string, string[], string]>([
    ['an unknown command', ['compae', 'x'], "unknown command 'compae' (Did you mean compare?)"],
    ['an unknown option', ['compare', 'x', '--att', 'x=2'], "unknown option '--att' (Did you mean --at?)"],
    ['an unknown option before a command', ['--foo'], "unknown option '--foo'"],
    ['too many arguments', ['compare', 'x', 'y', '--at', 'x=1'], 'too many arguments'],
    ['an argument to list', ['list', 'x'], 'too many arguments'],
    ['--at without a value', ['compare', 'x', '--at'], "option '--at <point>' argument missing"],
    ['--out without a value', ['compare', 'x', '--out'], "option '--out <folder>' argument missing"],
    ['a value for --json', ['compare', 'x', '--json=3', '--at', 'x=1'], "unknown option '--json=3'"],
    ['--at without a function', ['compare', '--at', 'x=1'], '--at needs a function'],
    ['--at for a built-in function', ['compare', 'sin-exp', '--at', 'x=1'], 'sin-exp is a built-in function'],
    ['a mistyped id', ['compare', 'tiny-netwrk'], 'did you mean tiny-network?'],
    ['an id in capitals', ['trace', 'Sine'], 'did you mean sine?'],
    ['an id without its size, mistyped', ['compare', 'logstic'], 'did you mean logistic?'],
    ['a mistyped option of list', ['list', '--jsn'], "unknown option '--jsn' (Did you mean --json?)"],
    ['no point', ['compare', 'x*y'], 'no value for x, y: give the point as --at x=...,y=...'],
    ['a variable without a value', ['compare', 'x*y', '--at', 'x=1'], 'no value for y'],
    ['a value without a variable', ['compare', 'x', '--at', 'x=1,z=2'], '--at names z'],
    ['a point that is none', ['compare', 'x', '--at', 'x'], '--at needs name=value'],
    ['an empty point', ['compare', 'x', '--at', ''], '--at needs name=value'],
    ['a name twice', ['compare', 'x', '--at', 'x=1', '--at', 'x=2'], '--at gives x twice'],
    ['a point of no number', ['compare', 'x', '--at', 'x=y'], 'the value must be a finite number'],
    ['NaN', ['compare', 'x', '--at', 'x=NaN'], 'the value must be a finite number'],
    ['Infinity', ['compare', 'x', '--at', 'x=-Infinity'], 'the value must be a finite number'],
    ['1e999', ['compare', 'x', '--at', 'x=1e999'], 'the value must be a finite number'],
    ['1/0', ['compare', 'x', '--at', 'x=1/0'], 'the value must be a finite number'],
    ['a point named __proto__', ['compare', 'x', '--at', '__proto__=1'], "cannot be a variable's name"],
    ['empty text', ['compare', '', '--at', 'x=1'], 'an expression is missing'],
    ['log of a negative number', ['compare', 'log(x)', '--at', 'x=-1'], 'log(-1) is NaN; log(x) needs x > 0'],
    ['a pole', ['compare', '1/x', '--at', 'x=0'], 'div(1, 0) is Infinity; div(x, y) needs y != 0'],
    ['a constant', ['compare', '7'], 'a constant has no variable to differentiate by'],
    [
      'a line of options',
      ['compare', 'x', '--at', 'x=1', `--a${ESC}[2J\nb`],
      "unknown option '--a\\u{1b}[2J\\u{a}b'",
    ],
    ['a command that draws', [`com${ESC}[31m`], "unknown command 'com\\u{1b}[31m'"],
    ['a point that draws', ['compare', 'x', '--at', `x=2${ESC}[31m`], '--at x=2\\u{1b}[31m'],
    [
      'a bell, a return and a bidirectional override',
      ['\u0007\r\u202e'],
      "unknown command '\\u{7}\\u{d}\\u{202e}'",
    ],
  ])('%s', async (_what, args, message) => {
    const run = await fourgrad(args);
    expectRefusal(run, 2);
    expect(run.err).toContain(message);
  });
});

describe('a syntax error: what and where, the text, and a caret under the place', () => {
  it.concurrent.each<[string, string, string, number]>([
    ['an end too early', 'x+', 'unexpected end of expression', 2],
    ['a parenthesis that stays open', '(x', 'parenthesis ) expected', 2],
    ['an unknown function', '2*sn(x)', 'unknown function sn; did you mean sin?', 2],
    ['too many operands', 'sin(x, y)', 'sin takes 1 operand, got 2', 0],
    ['a function without operands', 'x + sin', 'write sin(x)', 4],
    ['constructor', 'constructor', "constructor cannot be a variable's name", 0],
    ['__proto__', 'x + __proto__', "__proto__ cannot be a variable's name", 4],
    ['a property', 'x.constructor', 'a property is no part of the function language', 1],
    ['a method', 'x.sin(x)', 'cannot be called', 1],
    ['a comment', 'x # more', '# is no part of the function language', 2],
    ['code', 'import("fs")', 'got "fs"', 7],
    ['more code', 'process.exit(7)', 'cannot be called', 7],
    ['an assignment', 'x = 3', 'an equation is no part of the function language', 2],
    ['NaN', 'NaN', 'expected a number', 0],
    ['a number beyond float64', '1e999', 'expected a number', 0],
    ['an escape sequence', `x + ${ESC}[31m`, 'unexpected character U+001B', 4],
    ['a bidirectional override', 'x\u202e', 'unexpected character U+202E', 1],
    ['a long formula', `${'x + '.repeat(1000)}sn(x)`, 'unknown function sn', 40],
  ])('%s', async (_what, formula, message, caret) => {
    const run = await fourgrad(['compare', formula, '--at', 'x=1']);
    expectRefusal(run, 2, 3);
    const [reason, line, pointer] = run.err.split('\n');
    expect(reason).toContain(message);
    expect(reason).toMatch(/ \(at character \d+\)$/);
    expect(line.length).toBeGreaterThan(0);
    expect(pointer).toBe(`${' '.repeat(caret)}^`);
  });
});

describe('large input', () => {
  it('60 000 parentheses are no deeper than one', async () => {
    const nested = `${'('.repeat(60_000)}x${')'.repeat(60_000)}`;
    const { code, out } = await fourgrad(['compare', nested, '--at', 'x=3', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out).truth).toEqual({ gradient: { x: '1' }, value: '3' });
  });

  it('2000 variables without values are named in one line', async () => {
    const run = await fourgrad(['compare', Array.from({ length: 2000 }, (_, i) => `x${i}`).join('+')]);
    expectRefusal(run, 2);
    expect(run.err).toContain('no value for x0');
  });

  it('a sum of 10 000 terms is compared', async () => {
    const { code, out } = await fourgrad(['compare', `${'x+'.repeat(9_999)}x`, '--at', 'x=1', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out).truth).toEqual({ gradient: { x: '10000' }, value: '10000' });
  });

  it('a function of 100 variables is compared', async () => {
    const names = Array.from({ length: 100 }, (_, i) => `x${i}`);
    const at = names.map((name) => `${name}=1`).join(',');
    const { code, out } = await fourgrad(['compare', names.join('*'), '--at', at, '--json']);
    expect(code).toBe(0);
    expect(Object.values(JSON.parse(out).results[3].gradient)).toEqual(names.map(() => 1));
  });
});
