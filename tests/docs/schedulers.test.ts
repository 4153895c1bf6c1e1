import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildJavaScript } from '../../scripts/build.mjs';
import { codeBlocks, textOf } from '../../scripts/docs/markdown.mjs';
import { root } from '../../scripts/packages.mjs';

const page = codeBlocks(textOf('docs/packages/fourgrad.md'));

/** The one block of the page in this language that contains these words. */
function example(language: string, words: string): string {
  const found = page.filter((block) => block.language === language && block.code.includes(words));
  expect(found.map(({ line }) => line)).toHaveLength(1);
  return found[0].code;
}

const slurm = example('sh', '#SBATCH');
const afterSlurm = example('sh', 'sbatch');
const parallel = example('sh', 'parallel ');
const matrix = example('yaml', 'matrix');

let folder: string;
const cli = join(root, 'packages/harness/dist/cli.js');

/** A program for the folders of the test, under a name that is looked up. */
function program(directory: string, name: string, lines: readonly string[]): void {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, name), `#!/bin/sh\n${lines.join('\n')}\n`);
  chmodSync(join(directory, name), 0o755);
}

// The commands of the page as they stand there; only the suite is made small.
const SMALL = '--only logistic,line --engines reverse,numeric';

beforeAll(async () => {
  await buildJavaScript();
  folder = mkdtempSync(join(tmpdir(), 'fourgrad-schedulers-'));
  const command = `"${process.execPath}" "${cli}"`;
  program(join(folder, 'node_modules/.bin'), 'fourgrad', [
    'name=$1; shift',
    `if [ "$name" = suite ]; then set -- ${SMALL} "$@"; fi`,
    `exec ${command} "$name" "$@"`,
  ]);
  execFileSync('npx', ['fourgrad', 'suite', '--out', 'whole'], { cwd: folder, stdio: 'ignore' });
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs lines of shell in a folder of their own. */
function run(name: string, lines: string, env: Record<string, string> = {}): void {
  const cwd = join(folder, name);
  mkdirSync(cwd, { recursive: true });
  const { status, stderr } = spawnSync('sh', ['-e', '-c', lines], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  expect(status, stderr).toBe(0);
}

const cells = (path: string): string => readFileSync(join(folder, path, 'cells.jsonl'), 'utf8');

/** That the shares were merged into what an undivided run writes. */
function expectWhole(name: string): void {
  expect(cells('whole').split('\n').length).toBeGreaterThan(30);
  expect(cells(`${name}/share-1`)).toContain('"shard":"1/');
  expect(cells(`${name}/suite`)).toBe(cells('whole'));
}

const isGnu = (spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout ?? '').startsWith(
  'GNU parallel',
);

describe('the schedulers of the documentation: shares and merge give the bytes of an undivided run', () => {
  it('as a Slurm job array, each task by itself', { timeout: 300_000 }, () => {
    const [, first, last] = /#SBATCH --array=(\d+)-(\d+)/.exec(slurm)?.map(Number) ?? [];
    const count = `${last - first + 1}`;
    for (let task = first; task <= last; task++)
      run('slurm', slurm, { SLURM_ARRAY_TASK_ID: `${task}`, SLURM_ARRAY_TASK_COUNT: count });
    program(join(folder, 'bin'), 'sbatch', ['[ "$1" = --wait ]']); // the tasks have run already
    run('slurm', afterSlurm, { PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}` });
    expectWhole('slurm');
  });

  it(isGnu
    ? 'with GNU parallel'
    : 'with the command line for GNU parallel, which is not installed, run by xargs', {
    timeout: 300_000,
  }, () => {
    const path = join(folder, 'instead');
    if (!isGnu)
      program(path, 'parallel', [
        'command=',
        'while [ "$1" != ::: ]; do command="$command $1"; shift; done',
        'shift',
        `printf '%s\\n' "$@" | xargs -P 4 -I {} sh -c "$command"`,
      ]);
    run('parallel', parallel, {
      PATH: isGnu ? `${process.env.PATH}` : `${path}${delimiter}${process.env.PATH}`,
    });
    expectWhole('parallel');
  });

  it('as a CI matrix: the lines to run of every job', { timeout: 300_000 }, () => {
    const shares = /share: \[(.*)\]/.exec(matrix)?.[1].split(', ') ?? [];
    const [share, merge] = Array.from(matrix.matchAll(/- run: (.*)/g), ([, line]) => line);
    for (const each of shares) run('matrix', share.replaceAll(/\$\{\{ matrix\.share \}\}/g, each));
    run('matrix', merge);
    expect(shares).toHaveLength(4);
    expectWhole('matrix');
  });
});
