import { describe, expect, it } from 'vitest';
import { expectRefusal, shell, useCommandLine } from './support.ts';

useCommandLine();

describe('- reads the function from standard input', () => {
  it.each([
    ['compare', `echo 'sin(x)' | "$@"`, ['compare', '-', '--at', 'x=1', '--json'], 'sin(x)'],
    ['trace', `echo 'x*y' | "$@"`, ['trace', '-', '--at', 'x=2,y=3', '--json'], 'x * y'],
    ['derive', `echo 'x^2' | "$@"`, ['derive', '-', '--json'], 'x^2'],
    ['compare, from a file', `echo ' -x ' > f; "$@" < f`, ['compare', '-', '--at', 'x=1', '--json'], '-x'],
    [
      'compare, over several lines',
      `printf 'x +\\n\\t2\\n' | "$@"`,
      ['compare', '-', '--at', 'x=1', '--json'],
      'x + 2',
    ],
  ])('%s', async (_what, line, args, text) => {
    const { code, out, err } = await shell(line, args);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out).function.text).toBe(text);
  });

  it('the id of a built-in function too', async () => {
    const { out } = await shell(`echo sin-exp | "$@"`, ['compare', '-', '--json']);
    expect(JSON.parse(out).id).toBe('sin-exp');
  });

  it.each([
    ['nothing', ': | "$@"', 'an expression is missing (at character 1)', 1],
    ['a closed standard input', '"$@" <&-', 'an expression is missing (at character 1)', 1],
    ['a folder', '"$@" < /', 'an expression is missing (at character 1)', 1],
    ['what is no text', 'printf "\\377\\0" | "$@"', 'unexpected character \ufffd', 3],
    ['100 000 open brackets', `printf '(%.0s' $(seq 100000) | "$@"`, 'an operand is missing after (', 3],
    ['10 MB', `yes 'x+' | head -c 10000000 | "$@"`, 'at most 1000000 are read', 3],
  ])('%s is refused in a line', async (_what, line, words, lines) => {
    const run = await shell(line, ['compare', '-', '--at', 'x=1']);
    expectRefusal(run, 2, lines);
    expect(run.err).toContain(words);
  });

  it('100 000 brackets around a variable are that variable', async () => {
    const line = `{ printf '(%.0s' $(seq 100000); printf x; printf ')%.0s' $(seq 100000); } | "$@"`;
    const { code, out } = await shell(line, ['compare', '-', '--at', 'x=3', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out).truth).toEqual({ gradient: { x: '1' }, value: '3' });
  });
});
