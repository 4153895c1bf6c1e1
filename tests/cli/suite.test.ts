import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, emptyFolder, expectRefusal, fourgrad, useCommandLine } from './support.ts';

useCommandLine();

const PART = ['suite', '--quick', '--only', 'logistic,sin-exp,evaluation-trace,tiny-network'];
const cellsIn = (cwd: string, folder = 'suite'): string =>
  readFileSync(join(cwd, folder, 'cells.jsonl'), 'utf8');
const parsed = (text: string): any[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Where the part was measured, once. */
let whole: Promise<string> | undefined;
const wholeFolder = (): Promise<string> => {
  whole ??= fourgrad(PART).then(({ cwd }) => cwd);
  return whole;
};
const wholeCells = async (): Promise<string> => cellsIn(await wholeFolder());
const findingsIn = (cwd: string, folder = 'suite'): string =>
  readFileSync(join(cwd, folder, 'findings.json'), 'utf8');

describe('fourgrad suite', () => {
  it('writes a header and a line for every cell, and prints a line for every engine', async () => {
    const { code, out, err, cwd } = await fourgrad(PART);
    expect([code, err]).toEqual([0, 'cells: suite/cells.jsonl, findings: suite/findings.json\n']);
    const [header, ...cells] = parsed(cellsIn(cwd));
    expect(header).toMatchObject({ schema: 'fourgrad/cells/1', quick: true, seed: 1, shard: null });
    expect(cells).toHaveLength(header.cells);
    for (const engine of ['symbolic', 'numeric', 'forward', 'reverse-compiled', 'mathjs', 'nerdamer']) {
      expect(out).toMatch(new RegExp(`^${engine} +\\d`, 'm'));
      expect(cells.filter((cell) => cell.engine === engine && cell.status === 'ok')).toHaveLength(7);
    }
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('--json prints the cells and nothing else', async () => {
    const { out } = await fourgrad([...PART, '--json']);
    expect(JSON.parse(out).cells).toEqual(parsed(await wholeCells()).slice(1));
  });

  it('the cells are the same bytes however many processes there are', async () => {
    const { cwd } = await fourgrad([...PART, '--jobs', '1']);
    expect(cellsIn(cwd)).toBe(await wholeCells());
  });

  it('a cell that takes too long is recorded, and the others go on', async () => {
    const args = ['--only', 'nested-sigmoid-8', '--engines', 'mathjs,reverse', '--time-limit', '1'];
    const { code, out, cwd } = await fourgrad(['suite', ...args]);
    expect(code).toBe(0);
    const cells = parsed(cellsIn(cwd));
    expect(cells.map(({ engine, status }) => `${engine} ${status}`).slice(2)).toEqual([
      'reverse ok',
      'mathjs timeout',
    ]);
    expect(out).toContain('mathjs on nested-sigmoid, size 8: no result within 1 s');
  });

  it.each([
    [['--only', 'logstic'], 'did you mean logistic?'],
    [['--engines', 'revers'], 'did you mean reverse?'],
    [['--shard', '3/2'], 'as in 1/4'],
    [['--shard', 'x'], 'as in 1/4'],
    [['--seed', '-1'], 'a whole number'],
    [['--seed', '1.5'], 'a whole number'],
    [['--time-limit', '0'], 'a whole number'],
  ])('%j is refused', async (args, words) => {
    const run = await fourgrad(['suite', ...args]);
    expectRefusal(run, 2);
    expect(run.err).toContain(words);
  });
});

/** Runs the suite until it has finished some cells, then presses Ctrl-C. */
function interrupted(args: readonly string[], cwd: string): Promise<{ code: number | null; err: string }> {
  const child = spawn(process.execPath, [cli, ...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const watch = setInterval(() => {
    try {
      if (cellsIn(cwd).split('\n').length <= 5) return;
      clearInterval(watch); // a signal more could come when the process has ended but for its last steps
      child.kill('SIGINT');
    } catch {
      // not there yet
    }
  }, 20);
  return new Promise((done) => {
    child.on('close', (code) => {
      clearInterval(watch); // it may have finished before
      done({ code, err });
    });
  });
}

describe('Ctrl-C', () => {
  it('keeps what is finished, exits with 130 and says how to go on; --resume gives the same bytes', async () => {
    const cwd = emptyFolder();
    const { code, err } = await interrupted([...PART, '--jobs', '1'], cwd);
    expect(code).toBe(130);
    expect(err).toMatch(
      /^stopped: \d+ of 84 cells are in suite\/cells.jsonl; the same command with --resume goes on\n$/,
    );
    const before = cellsIn(cwd).split('\n');
    expect(before.length).toBeLessThan(70);

    const again = await fourgrad(PART, { cwd });
    expect([again.code, again.out]).toEqual([2, '']);
    expect(again.err).toContain('--resume goes on with it');
    const other = await fourgrad([...PART, '--seed', '2', '--resume'], { cwd });
    expect(other.err).toContain('comes from a run with other seed');

    // what was cut off while it was written is measured again
    writeFileSync(join(cwd, 'suite/cells.jsonl'), `${before.slice(0, 5).join('\n')}\n{"cut`);
    const resumed = await fourgrad([...PART, '--resume'], { cwd });
    expect(resumed.code).toBe(0);
    expect(cellsIn(cwd)).toBe(await wholeCells());
  });
});

describe('fourgrad merge', () => {
  it('the shares of a run are the run, byte for byte, in whatever order they come', async () => {
    const cwd = emptyFolder();
    for (const i of [1, 2, 3]) await fourgrad([...PART, '--shard', `${i}/3`, '--out', `share-${i}`], { cwd });
    const run = await fourgrad(['merge', 'share-2', 'share-3', 'share-1', '--out', 'all'], { cwd });
    expect([run.code, run.err]).toEqual([0, 'cells: all/cells.jsonl, findings: all/findings.json\n']);
    expect(cellsIn(cwd, 'all')).toBe(await wholeCells());
    expect(findingsIn(cwd, 'all')).toBe(findingsIn(await wholeFolder()));

    const refusal = async (...folders: string[]) =>
      (await fourgrad(['merge', ...folders, '--out', 'no'], { cwd })).err;
    expect(await refusal('share-1', 'share-3')).toContain('share 2/3 missing');
    expect(await refusal('share-1', 'share-1')).toContain('are both share 1/3');
    expect(await refusal('nothing')).toContain('nothing has no cells.jsonl');
    const [header, ...rest] = cellsIn(cwd, 'share-2').split('\n');
    const edited = (name: string, change: (header: any) => void) => {
      const other = JSON.parse(header);
      change(other);
      mkdirSync(join(cwd, name));
      writeFileSync(join(cwd, name, 'cells.jsonl'), [JSON.stringify(other), ...rest].join('\n'));
    };
    edited('newer', (other) => {
      other.versions.mathjs = '99.0.0';
    });
    expect(await refusal('share-1', 'newer', 'share-3')).toContain('run them with the same versions');
    edited('shorter', (other) => {
      other.cells += 1;
    });
    expect(await refusal('share-1', 'shorter', 'share-3')).toContain('shorter is unfinished');
  });
});

it('more shares than sizes: the empty ones say so, and merge takes them', async () => {
  const cwd = emptyFolder();
  const part = ['suite', '--only', 'sine,line', '--engines', 'reverse'];
  for (const i of [1, 2, 3]) {
    const run = await fourgrad([...part, '--shard', `${i}/3`, '--out', `s${i}`], { cwd });
    expect(run.code).toBe(0);
    if (i === 3)
      expect(run.err).toMatch(/^note: share 3\/3 is empty, since there are fewer sizes than shares/);
  }
  expect((await fourgrad(['merge', 's3', 's1', 's2', '--out', 'all'], { cwd })).code).toBe(0);
  await fourgrad(part, { cwd });
  expect(cellsIn(cwd, 'all')).toBe(cellsIn(cwd));
});

describe('--timings', () => {
  it('writes times into a file of their own, with the machine; merge refuses those of another', async () => {
    const run = await fourgrad(['suite', '--only', 'sin-exp', '--engines', 'reverse,numeric', '--timings']);
    expect([run.code, run.err]).toEqual([
      0,
      'cells: suite/cells.jsonl, findings: suite/findings.json, times: suite/timings.jsonl\n',
    ]);
    const text = readFileSync(join(run.cwd, 'suite/timings.jsonl'), 'utf8');
    const [header, ...times] = parsed(text);
    expect(header.machine.node).toBe(process.versions.node);
    expect(times.map(({ engine }) => engine)).toEqual([null, 'numeric', 'reverse']);
    expect(cellsIn(run.cwd)).not.toMatch(/seconds|median":1e-|machine/);

    const part = ['suite', '--only', 'sin-exp,sine', '--engines', 'reverse', '--timings'];
    for (const i of [1, 2])
      await fourgrad([...part, '--shard', `${i}/2`, '--out', `s${i}`], { cwd: run.cwd });
    const merge = ['merge', 's1', 's2', '--out', 'all'];
    expect((await fourgrad(merge, { cwd: run.cwd })).code).toBe(0);
    expect(parsed(readFileSync(join(run.cwd, 'all/timings.jsonl'), 'utf8'))).toHaveLength(5);
    const path = join(run.cwd, 's2/timings.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"cpu":"[^"]*"/, '"cpu":"another"'));
    const refused = await fourgrad(merge, { cwd: run.cwd });
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('the times in s1 and s2 do not compare: machine');
    expect((await fourgrad([...merge, '--no-timings'], { cwd: run.cwd })).code).toBe(0);
  });
});
