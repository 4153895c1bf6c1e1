import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { fourgrad, shell, terminal, useCommandLine } from './support.ts';

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

describe('on a terminal', () => {
  const ESC = '\u001b';

  it('there are colours, and none with NO_COLOR; the rest is the same, no wider than the terminal', async () => {
    const [coloured, plain] = await Promise.all([
      fourgrad(FORMULA, { env: terminal(80) }),
      fourgrad(FORMULA, { env: { ...terminal(80), NO_COLOR: '1' } }),
    ]);
    expect(coloured.out).toContain(`${ESC}[1mf = `);
    expect(plain.out).not.toContain(ESC);
    expect(stripVTControlCharacters(coloured.out)).toBe(plain.out);
    for (const line of plain.out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('a run of the suite says in one line how far it is and how long it will take, and takes the line away', async () => {
    const suite = ['suite', '--only', 'sine,logistic-4', '--engines', 'reverse'];
    const { code, err } = await fourgrad(suite, { env: terminal(80) });
    expect(code).toBe(0);
    const steps = err.split(`\r${ESC}[K`);
    expect(steps).toHaveLength(7);
    expect(steps[1]).toBe('0 of 4 cells');
    expect(steps[3]).toMatch(/^2 of 4 cells, about \d+ s left: \w+\/\d\/\w+$/);
    expect(steps[5]).toMatch(/^4 of 4 cells: /);
    expect(steps[6]).toBe('cells: suite/cells.jsonl, findings: suite/findings.json\n');
    expect((await fourgrad(suite)).err).toBe('cells: suite/cells.jsonl, findings: suite/findings.json\n');
  });
});

describe('Ctrl-C', () => {
  it('while a report is being written waits for the last file', async () => {
    // the signal comes with the first file, when the second one is still missing
    const program = `import{syncBuiltinESMExports as s}from'node:module';import p from'node:fs/promises';
      const own=p.rename;p.rename=async(...x)=>{await own(...x);if(/json$/.test(x[1])){process.kill(process.pid,'SIGINT');await new Promise((d)=>setTimeout(d,300))}};s()`;
    const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(program)}` };
    const { code, out, cwd } = await fourgrad(FORMULA, { env });
    expect([code, out]).toEqual([null, '']); // ended by the signal, before anything is printed
    expect(readdirSync(cwd)).toEqual(['report']);
    expect(readdirSync(join(cwd, 'report')).sort()).toEqual(['report.json', 'report.md']);
  });

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
