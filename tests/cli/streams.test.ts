import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fourgrad, shell, useCommandLine } from './support.ts';

useCommandLine();

const FORMULA = ['compare', 'sin(x^2)*exp(-x)', '--at', 'x=2'];

/** A formula of so many variables that its truth takes minutes. */
const names = Array.from({ length: 2500 }, (_, i) => `x${i}`);
const ENDLESS = ['compare', names.join('*'), '--at', names.map((name) => `${name}=1`).join(',')];

describe('streams', () => {
  it('a reader that has seen enough, such as head, is no error', async () => {
    const run = await shell('"$@" 2>err | head -n 1; cat err', ['compare', '--json']);
    expect(run).toMatchObject({ code: 0, out: '{\n', err: '' });
    const closed = await shell('{ "$@"; echo $? >&2; } | true', ['compare', '--json']);
    expect(closed.err).toBe('0\n');
  });

  it('nobody who reads stderr is no error', async () => {
    const { code, out } = await shell('{ "$@" 2>&1 >&3 | true; } 3>&1', FORMULA);
    expect(code).toBe(0);
    expect(out).toMatch(/^f = /);
  });

  it('stdin, stdout or stderr may be closed', async () => {
    for (const closed of ['0<&-', '1>&-', '2>&-']) {
      expect((await shell(`"$@" ${closed}`, FORMULA)).code).toBe(0);
    }
  });

  it.runIf(existsSync('/dev/full'))('a full disk on stdout is one line on stderr', async () => {
    const { code, err } = await shell('"$@" >/dev/full', ['compare', '--json']);
    expect(err).toBe('error: cannot write to standard output (ENOSPC)\n');
    expect(code).toBe(2);
  });

  it('has no colours where stdout is no terminal, whatever the environment', async () => {
    const environments: Record<string, string>[] = [
      { CI: 'true' },
      { TERM: 'xterm-256color' },
      { NO_COLOR: '1' },
    ];
    for (const env of environments) {
      const { out, err } = await fourgrad(FORMULA, { env });
      expect(out + err).toMatch(/^[\n\P{Cc}]*$/u);
    }
  });
});

describe('Ctrl-C', () => {
  it('ends a computation at once: a shell sees 130, and nothing is written', {
    timeout: 60_000,
  }, async () => {
    const start = performance.now();
    const { cwd, out, err } = await shell(
      '"$@" & pid=$!; sleep 2; kill -INT $pid; wait $pid; echo $?',
      ENDLESS,
    );
    expect([out, err]).toEqual(['130\n', '']);
    expect(readdirSync(cwd)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
