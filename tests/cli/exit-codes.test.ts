import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectRefusal, fourgrad, shell, useCommandLine } from './support.ts';

useCommandLine();

const AT_2 = ['compare', 'sin(x^2)*exp(-x)', '--at', 'x=2'];

describe('the exit code', () => {
  it('is 0 where all went well', async () => {
    expect((await fourgrad(AT_2)).code).toBe(0);
  });

  it('is 1 for a fault of the program, with what a report of it needs', async () => {
    const env = { NODE_OPTIONS: `--import data:text/javascript,JSON.stringify=()=>{throw(Error('broken'))}` };
    const { code, out, err } = await fourgrad([...AT_2, '--json'], { env });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^internal error: Error: broken\n +at /);
  });

  it('is 2 for wrong use', async () => {
    for (const args of [['compare', 'x +'], ['derive'], ['suite', '--seed', 'x'], ['merge', '--out', 'x']])
      expect((await fourgrad(args)).code).toBe(2);
  });

  it('is 4 where the function lies outside all engines that are asked for, and nothing is written', async () => {
    const run = await fourgrad(['compare', 'gamma(x)', '--at', 'x=2', '--engines', 'mathjs', '--out', 'out']);
    expectRefusal(run, 4);
    expect(run.err).toBe('error: gamma(x) lies outside mathjs: mathjs does not differentiate gamma\n');
    const one = await fourgrad([
      'compare',
      'gamma(x)',
      '--at',
      'x=2',
      '--engines',
      'mathjs,reverse',
      '--json',
    ]);
    expect(one.code).toBe(0);
    expect(JSON.parse(one.out).results.map(({ status }: { status: string }) => status)).toEqual([
      'ok',
      'unsupported',
    ]);
  });

  it('is 130 after Ctrl-C, 143 where a scheduler ends the run', async () => {
    const line = (signal: string) =>
      `"$@" & pid=$!; until [ -e suite/cells.jsonl ]; do sleep 0.1; done; kill -${signal} $pid; wait $pid; echo $?`;
    const long = ['suite', '--only', 'logistic'];
    for (const [signal, code] of [
      ['INT', 130],
      ['TERM', 143],
    ] as const) {
      const { out, err } = await shell(line(signal), long);
      expect(out).toBe(`${code}\n`);
      expect(err).toMatch(
        /^stopped: \d+ of 144 cells are in suite\/cells.jsonl; the same command with --resume/,
      );
    }
  });
});

describe('--min-digits: exit code 3 where a gradient falls short', () => {
  it('after everything is printed and written, with the one that has the fewest digits', async () => {
    const { code, out, err, cwd } = await fourgrad([...AT_2, '--min-digits', '10']);
    expect(code).toBe(3);
    expect(out).toMatch(/^reverse /m);
    expect(err).toBe(
      'report: report/report.json, report/report.md\n' +
        'error: check failed: numeric has 9.4 correct digits of 10 asked for, on exp(-x) * sin(x^2)\n',
    );
    expect(readdirSync(join(cwd, 'report')).sort()).toEqual(['report.json', 'report.md']);
  });

  it('JSON on stdout stays complete', async () => {
    const { code, out } = await fourgrad([...AT_2, '--min-digits', '17', '--json']);
    expect(code).toBe(3);
    expect(JSON.parse(out).schema).toBe('fourgrad/report/1');
  });

  it('0 where all have enough, or those that are asked for', async () => {
    for (const more of [
      ['--min-digits', '9'],
      ['--min-digits', '15.5', '--engines', 'symbolic,forward,reverse'],
    ])
      expect((await fourgrad([...AT_2, ...more])).code).toBe(0);
  });

  it('where there is no derivative, no digit is known to be right', async () => {
    const { code, err } = await fourgrad(['compare', 'abs(x)', '--at', 'x=0', '--min-digits', '1', '--json']);
    expect(code).toBe(3);
    expect(err).toBe(
      'error: check failed: symbolic has no digit known to be right of 1 asked for, on abs(x), and 3 more fall short\n',
    );
  });

  it('over all built-in functions too', async () => {
    const { code, err } = await fourgrad(['compare', '--json', '--min-digits', '7']);
    expect(code).toBe(3);
    expect(err).toMatch(
      /^error: check failed: numeric has 6\.0 correct digits of 7 asked for, on logistic-8, and \d+ more/,
    );
  });

  it.each(['', 'ten', '-1', '18', 'NaN'])('%j is refused', async (digits) => {
    const run = await fourgrad([...AT_2, `--min-digits=${digits}`]);
    expectRefusal(run, 2);
    expect(run.err).toContain('--min-digits needs a number from 0 to 17');
  });
});

describe('--engines of compare', () => {
  it('names what is compared, peers included, in the order they are shown', async () => {
    const run = await fourgrad([...AT_2, '--engines', 'mathjs,reverse-compiled', '--engines', 'numeric']);
    expect(run.code).toBe(0);
    const report = JSON.parse(readFileSync(join(run.cwd, 'report/report.json'), 'utf8'));
    const engines = report.results.map(({ engine }: { engine: string }) => engine);
    expect(engines).toEqual(['numeric', 'reverse-compiled', 'mathjs']);
    expect(run.out).toMatch(/^numeric .*^reverse-compiled .*^mathjs /ms);
  });

  it('may lie outside some of the built-in functions', async () => {
    const { code, out } = await fourgrad(['compare', '--engines', 'mathjs', '--json']);
    expect(code).toBe(0);
    const all = JSON.parse(out).reports.map(
      ({ results }: { results: { status: string }[] }) => results[0].status,
    );
    expect(new Set(all)).toEqual(new Set(['ok', 'unsupported']));
  });

  it('an unknown one is answered with the nearest', async () => {
    const run = await fourgrad([...AT_2, '--engines', 'revers']);
    expectRefusal(run, 2);
    expect(run.err).toContain('did you mean reverse?');
  });
});
