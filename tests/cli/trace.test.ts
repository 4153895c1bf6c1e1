import { readdirSync } from 'node:fs';
import { canonicalJson, traceOf, userProblem } from 'fourgrad';
import { describe, expect, it } from 'vitest';
import { expectRefusal, fourgrad, useCommandLine } from './support.ts';

useCommandLine();

const BOOK = ['trace', 'log(x)+x*y-sin(y)', '--at', 'x=2,y=5'];

describe('trace', () => {
  it('prints the forward and the reverse trace of a formula, and writes nothing', async () => {
    const { code, out, err, cwd } = await fourgrad(BOOK);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^f = x \* y \+ log\(x\) - sin\(y\)\nat x = 2, y = 5\nvalue 11\.6521, df\/dx = 5\.5, df\/dy = 1\.71634\n/,
    );
    expect(out).toMatch(/^v-1 +x +2 +1 +5\.5$/m);
    expect(out).toMatch(/^v4 +sin\(v0\) +-0\.958924 +0\.283662 +0 +-1 +v0 \+= -0\.283662$/m);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('--wrt names the variable of the tangents', async () => {
    const { code, out } = await fourgrad([...BOOK, '--wrt', 'y']);
    expect(code).toBe(0);
    expect(out).toMatch(/^v4 +sin\(v0\) +-0\.958924 +0\.283662 +0\.283662 +-1 /m);
  });

  it('--json prints exactly the data, in canonical form', async () => {
    const { code, out, err } = await fourgrad([...BOOK, '--json']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(canonicalJson(traceOf(userProblem('log(x)+x*y-sin(y)', { x: 2, y: 5 }))));
    expect(JSON.parse(out)).toMatchObject({ schema: 'fourgrad/trace/1', wrt: 'x', gradient: { x: 5.5 } });
  });

  it('takes a built-in function, and a formula that starts with a minus', async () => {
    const [network, minus] = await Promise.all([
      fourgrad(['trace', 'tiny-network', '--json']),
      fourgrad(['trace', '-x^2', '--at', 'x=3', '--json']),
    ]);
    expect(JSON.parse(network.out).rows).toHaveLength(11);
    expect(JSON.parse(minus.out).gradient).toEqual({ x: -6 });
  });

  it('prints NaN and infinities of a branch that is not selected', async () => {
    const { code, out } = await fourgrad(['trace', 'where(x > 0, log(x), x)', '--at', 'x=-1']);
    expect(code).toBe(0);
    expect(out).toMatch(/^v1 +log\(v0\) +NaN +-1 +-1 +0$/m);
  });
});

describe('trace refuses, in one line with exit code 2', () => {
  it.concurrent.each<[string, string[], string]>([
    ['no function', ['trace'], "missing required argument 'function'"],
    ['no point', ['trace', 'x*y'], 'no value for x, y: give the point as --at x=...,y=...'],
    [
      'a point for a built-in function',
      ['trace', 'sin-exp', '--at', 'x=1'],
      'sin-exp is a built-in function',
    ],
    [
      'another variable',
      [...BOOK, '--wrt', 'z'],
      '--wrt names z, which f does not depend on; its variables are x, y',
    ],
    ['--wrt without a value', [...BOOK, '--wrt'], "option '--wrt <variable>' argument missing"],
    ['a variable that draws', [...BOOK, '--wrt', '\u001b[31m'], '--wrt names \\u{1b}[31m'],
    ['a variable that looks like an option', [...BOOK, '--wrt', '-x'], '--wrt names -x'],
    ['a mistyped option', [...BOOK, '--wtr', 'x'], "unknown option '--wtr' (Did you mean --wrt?)"],
    ['a point outside the domain', ['trace', 'log(x)', '--at', 'x=-1'], 'log(-1) is NaN; log(x) needs x > 0'],
  ])('%s', async (_what, args, message) => {
    const run = await fourgrad(args);
    expectRefusal(run, 2);
    expect(run.err).toContain(message);
  });

  it('a mistyped command, with what was meant', async () => {
    expect((await fourgrad(['trcae', 'x'])).err).toContain('Did you mean trace?');
  });

  it('a syntax error, with a caret', async () => {
    const run = await fourgrad(['trace', '2*sn(x)', '--at', 'x=1']);
    expectRefusal(run, 2, 3);
    expect(run.err).toContain('did you mean sin?');
  });
});
