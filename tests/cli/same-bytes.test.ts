import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/packages.mjs';
import { fourgrad, shell, useCommandLine } from './support.ts';

useCommandLine();

/** What is recorded: everything that a run prints as JSON or writes into a folder. */
const RUNS: Record<string, string[]> = {
  'a report of a formula': ['compare', 'x^y*exp(-x)/tanh(y)+cbrt(x)', '--at', 'x=2.3,y=pi/7', '--json'],
  'the reports of all built-in functions': ['compare', '--json'],
  'a trace': ['trace', 'tiny-network', '--json'],
  'a derivation': ['derive', 'quotient-of-compositions', '--json'],
  'what is built in': ['list', '--json'],
  'a report in a folder': ['compare', 'logistic-unit', '--out', 'out'],
  'a story with differences': ['suite', 'vcurve', '--out', 'out'],
  'a story with deep sigmoids': ['suite', 'vanishing', '--out', 'out'],
  'cells of the suite': ['suite', '--quick', '--only', 'sin-exp,tiny-network,self-power', '--out', 'out'],
};

const hashed = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');

/** The hashes of what was printed and of the files in a folder. */
function recorded({ out, cwd }: { out: string; cwd: string }): Record<string, string> {
  const files = (readdirSync(cwd, { recursive: true }) as string[])
    .filter((name) => /\.\w+$/.test(name))
    .sort();
  return Object.fromEntries([
    ['stdout', hashed(out)],
    ...files.map((name) => [name, hashed(readFileSync(join(cwd, name)))]),
  ]);
}

const here = new Map<string, Promise<Record<string, string>>>();
const recordedHere = (what: string): Promise<Record<string, string>> => {
  const known = here.get(what) ?? fourgrad(RUNS[what]).then(recorded);
  here.set(what, known);
  return known;
};

const ANOTHER_MACHINE = { NODE_OPTIONS: `--import ${pathToFileURL(join(root, 'tests/cli/otherMath.mjs'))}` };

describe('the same bytes where Math rounds its functions in another way, as on another CPU', () => {
  it('the stand-in for such a machine does change what Math gives', async () => {
    const run = await shell('"$1" -p "Math.exp(1) !== Math.E && Math.sqrt(2) === Math.SQRT2"', [], {
      env: ANOTHER_MACHINE,
    });
    expect(run).toMatchObject({ out: 'true\n', err: '' });
  });

  it.each(Object.keys(RUNS))('%s', async (what) => {
    const run = await fourgrad(RUNS[what], { env: ANOTHER_MACHINE });
    expect(run.code, run.err).toBe(0);
    expect(recorded(run)).toEqual(await recordedHere(what));
  });

  it("a program that imports 'fourgrad/portable' first computes what the command prints", async () => {
    const program = `
      import 'fourgrad/portable';
      import { canonicalJson, compare } from 'fourgrad';
      process.stdout.write(canonicalJson(compare('x^y*exp(-x)/tanh(y)+cbrt(x)', { at: { x: 2.3, y: Math.PI / 7 } })));`;
    const run = await shell('"$1" --input-type=module -e "$3"', [program], {
      cwd: root,
      env: ANOTHER_MACHINE,
    });
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(hashed(run.out)).toBe((await recordedHere('a report of a formula')).stdout);
  });
});

const own = Number(process.versions.node.split('.')[0]);

describe.each([20, 22, 24].filter((version) => version !== own))('the same bytes in Node %i', (version) => {
  let node = '';

  beforeAll(async () => {
    // the npm package `node` brings other versions
    const run = await shell(`npx --yes -p node@${version} node -p process.execPath`, []);
    node = run.out.trim();
    const { out, err } = await shell('"$3" -p process.versions.node', [node]);
    expect(out.split('.')[0], `no Node ${version}: ${run.err}${err}`).toBe(`${version}`);
  }, 180_000);

  it.each(Object.keys(RUNS))('%s', async (what) => {
    const run = await fourgrad(RUNS[what], { node });
    expect(run.code, run.err).toBe(0);
    expect(recorded(run)).toEqual(await recordedHere(what));
  });
});
