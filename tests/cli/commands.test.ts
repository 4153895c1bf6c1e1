import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { canonicalJson, problems } from 'fourgrad';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/packages.mjs';
import { emptyFolder, fourgrad, type Run, useCommandLine } from './support.ts';

useCommandLine();

const FORMULA = ['compare', 'sin(x^2)*exp(-x)', '--at', 'x=2'];
const LOG = 'report: report/report.json, report/report.md\n';
const fileOf = ({ cwd }: Run, name: string) => readFileSync(join(cwd, 'report', name), 'utf8');

describe('compare with a formula', () => {
  it('prints a table on stdout, writes the report, and says so on stderr', async () => {
    const run = await fourgrad(FORMULA);
    expect(run.code).toBe(0);
    expect(run.err).toBe(LOG);
    expect(run.out).toMatch(/^f = exp\(-x\) \* sin\(x\^2\)\nat x = 2\n/);
    expect(run.out).toMatch(/^symbolic .*^numeric .*^forward .*^reverse /ms);
    expect(readdirSync(join(run.cwd, 'report')).sort()).toEqual(['report.json', 'report.md']);
    expect(fileOf(run, 'report.md')).toMatch(/^# /);
    expect(JSON.parse(fileOf(run, 'report.json')).schema).toBe('fourgrad/report/1');
  });

  it('--json prints exactly the canonical report, and writes nothing', async () => {
    const [json, written] = await Promise.all([fourgrad([...FORMULA, '--json']), fourgrad(FORMULA)]);
    expect(json.code).toBe(0);
    expect(json.err).toBe('');
    expect(json.out).toBe(fileOf(written, 'report.json'));
    expect(json.out).toBe(canonicalJson(JSON.parse(json.out)));
    expect(readdirSync(json.cwd)).toEqual([]);
  });

  it('--json --out prints it and writes it too', async () => {
    const run = await fourgrad([...FORMULA, '--json', '--out', 'a/b']);
    expect(run.code).toBe(0);
    expect(run.err).toBe('report: a/b/report.json, a/b/report.md\n');
    expect(readFileSync(join(run.cwd, 'a/b/report.json'), 'utf8')).toBe(run.out);
  });

  it.each([
    ['a formula that starts with a minus', ['compare', '-x^2', '--at', 'x=3'], { x: -6 }],
    ['options before the formula', ['compare', '--at', 'x=3', '--json', '-x'], { x: -1 }],
    ['a negative point', ['compare', 'x^2', '--at', 'x=-3'], { x: -6 }],
    ['--at=x=3', ['compare', 'x^2', '--at=x=3'], { x: 6 }],
    ['several --at', ['compare', 'x*y', '--at', 'x=2', '--at', 'y=3'], { x: 3, y: 2 }],
    ['constants in the point', ['compare', 'sin(x)', '--at', 'x=pi/2'], { x: Math.cos(Math.PI / 2) }],
    ['spaces around everything', ['compare', ' x ^ 2 ', '--at', ' x = 3 '], { x: 6 }],
    ['both spellings of a power', ['compare', 'x**2', '--at', 'x=3'], { x: 6 }],
    ['a name with letters beyond ASCII', ['compare', 'é^2', '--at', 'é=3'], { é: 6 }],
  ])('takes %s', async (_what, args, gradient) => {
    const { code, out } = await fourgrad([...args, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out).results[0].gradient).toEqual(gradient);
  });
});

describe('compare of built-in functions', () => {
  it('without arguments: an overview with a line for each, and a set of reports', async () => {
    const run = await fourgrad(['compare']);
    expect(run.code).toBe(0);
    expect(run.err).toBe(LOG);
    for (const { id } of problems) expect(run.out).toMatch(new RegExp(`^${id} `, 'm'));
    const { schema, reports } = JSON.parse(fileOf(run, 'report.json'));
    expect(schema).toBe('fourgrad/report-set/1');
    expect(reports.map(({ id }: { id: string }) => id)).toEqual(problems.map(({ id }) => id));
  });

  it('one by its id, the same report as in the set', async () => {
    const [one, all] = await Promise.all([
      fourgrad(['compare', 'tiny-network', '--json']),
      fourgrad(['compare', '--json']),
    ]);
    const report = JSON.parse(all.out).reports.find(({ id }: { id: string }) => id === 'tiny-network');
    expect(JSON.parse(one.out)).toEqual(report);
  });
});

describe('the canonical report is the same bytes', () => {
  it('in every process, folder, language, time zone, on a terminal or in CI', async () => {
    const environments: Record<string, string>[] = [
      {},
      { CI: 'true', TZ: 'Asia/Tokyo', LANG: 'cs_CZ.UTF-8', LC_ALL: 'de_DE.UTF-8' },
      { NO_COLOR: '1', TERM: 'dumb', COLUMNS: '40' },
    ];
    const runs = await Promise.all(environments.map((env) => fourgrad(['compare', '--json'], { env })));
    expect(new Set(runs.map(({ out }) => out)).size).toBe(1);
    expect(runs.map(({ code, err }) => [code, err])).toEqual(environments.map(() => [0, '']));
  });

  it('with no date, host, user or folder in it', async () => {
    const { cwd, out } = await fourgrad(['compare', '--json']);
    expect(out).not.toMatch(/\d{4}-\d\d-\d\d|\d\d:\d\d/);
    for (const name of [cwd, hostname(), `"${userInfo().username}"`, root]) expect(out).not.toContain(name);
  });
});

describe('the other commands', () => {
  it.each([[['--help']], [['help']], [['compare', '--help']], [['help', 'compare']], [['list', '-h']]])(
    '%j prints help on stdout',
    async (args) => {
      const { code, out, err } = await fourgrad(args);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/^Usage: fourgrad /);
    },
  );

  it.each(['--version', '-V'])('%s prints the version of the package', async (option) => {
    const manifest = JSON.parse(readFileSync(join(root, 'packages/harness/package.json'), 'utf8'));
    expect(await fourgrad([option])).toMatchObject({ code: 0, out: `${manifest.version}\n`, err: '' });
  });

  it('without a command: the help, on stderr, since nothing was done', async () => {
    const { code, out, err } = await fourgrad([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^Usage: fourgrad /);
  });
});

it('scripts/fourgrad.mjs is the same command, run from the working tree', async () => {
  const cwd = emptyFolder();
  const run = await fourgrad([...FORMULA, '--json'], { cwd, script: join(root, 'scripts/fourgrad.mjs') });
  expect(run).toMatchObject({ code: 0, err: '' });
  expect(run.out).toBe((await fourgrad([...FORMULA, '--json'])).out);
  expect(existsSync(join(cwd, 'report'))).toBe(false);
});
