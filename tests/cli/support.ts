import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import { buildJavaScript } from '../../scripts/build.mjs';
import { root } from '../../scripts/packages.mjs';

export const cli = join(root, 'packages/harness/dist/cli.js');

/** What a run of the command line left behind. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly cwd: string;
}

interface Options {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The file run in place of the built command line. */
  readonly script?: string;
  /** The Node that runs it, if not this one. */
  readonly node?: string;
}

let folder = '';

/** Builds what changed, and gives the tests of a file an empty folder that goes with them. */
export function useCommandLine(): void {
  vi.setConfig({ testTimeout: 60_000 }); // many processes at once on a busy machine
  beforeAll(async () => {
    await buildJavaScript();
    folder = mkdtempSync(join(tmpdir(), 'fourgrad-cli-'));
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}

/** The environment in which the command line sees a terminal of this width. */
export function terminal(columns: number): Record<string, string> {
  const program = `for(const s of [process.stdout,process.stderr])Object.assign(s,{isTTY:true,columns:${columns}})`;
  return { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(program)}` };
}

/** A new empty folder. */
export const emptyFolder = (): string => mkdtempSync(join(folder, 'run-'));

function run(program: string, args: readonly string[], cwd: string, env: Options['env']): Promise<Run> {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, NO_COLOR: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (data) => {
    text.out += data;
  });
  child.stderr.setEncoding('utf8').on('data', (data) => {
    text.err += data;
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, ...text, cwd }));
  });
}

/** Runs the command line in a process of its own, in an empty folder, until it ends. */
export const fourgrad = (
  args: readonly string[],
  { cwd = emptyFolder(), env = {}, script = cli, node = process.execPath }: Options = {},
): Promise<Run> => run(node, [script, ...args], cwd, env);

/** Runs a line of shell, with the command line as "$@"; in an empty folder, if no other is named. */
export const shell = (
  line: string,
  args: readonly string[],
  { cwd = emptyFolder(), env = {} }: Pick<Options, 'cwd' | 'env'> = {},
): Promise<Run> => run('sh', ['-c', line, 'sh', process.execPath, cli, ...args], cwd, env);

/** Asserts that a run failed with this code and one line of explanation, and left nothing else. */
export function expectRefusal({ code, out, err, cwd }: Run, wanted: number, lines = 1): void {
  expect(err).toMatch(/^error: \S.*\n/);
  expect(out).toBe('');
  expect(err.split('\n')).toHaveLength(lines + 1);
  expect(err).toMatch(/^[\n\P{Cc}]*$/u);
  expect(err).not.toMatch(/\p{Cf}/u);
  expect(err.length).toBeLessThan(1500);
  expect(readdirSync(cwd)).toEqual([]);
  expect(code).toBe(wanted);
}
