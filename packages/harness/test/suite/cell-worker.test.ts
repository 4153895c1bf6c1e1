import { afterEach, describe, expect, it } from 'vitest';
import { CellWorker } from '../../src/suite/CellWorker.js';
import { runGroups } from '../../src/suite/runGroups.js';

const program = new URL('./process.mjs', import.meta.url);
const limits = { timeLimit: 1, memoryLimit: 64 };
const worker = new CellWorker({ seed: 1, random: 1 }, limits, program);
afterEach(() => worker.stop());

const run = (engine: string) => worker.run({ scenario: 'sine', size: 1, engine });
const failure = async (engine: string) => {
  const { status, reason } = JSON.parse(await run(engine));
  return `${status}: ${reason}`;
};

describe('a cell process', () => {
  it('measures one cell after another', async () => {
    const [first, second] = [await run('one'), await run('two')];
    expect(first.replace('one', 'two')).toBe(second);
  });

  it('that hangs is ended at the time limit, recorded, and replaced', async () => {
    const before = (await run('one')).split(' ')[2];
    expect(await failure('hang')).toBe('timeout: no result within 1 s');
    expect((await run('one')).split(' ')[2]).not.toBe(before);
  });

  it('that exits is recorded with its exit code', async () => {
    expect(await failure('exit')).toBe('crashed: its process ended with exit code 3');
    expect(await run('one')).toContain('one in');
  });

  it('that takes more memory than allowed is recorded so', async () => {
    expect(await failure('fill')).toBe('crashed: more than 64 MB of memory');
  });

  it('that has a bug of ours is no result', async () => {
    await expect(run('bug')).rejects.toThrow('sine/1/bug: a bug');
  });
});

describe('the groups of a run', () => {
  const key = (scenario: string, engine: string | null) => ({ scenario, size: 1, engine });

  it('an interruption ends it at once, whatever the cells do', async () => {
    const interruption = new AbortController();
    setTimeout(() => interruption.abort(), 200);
    const options = { sampling: { seed: 1, random: 1 }, jobs: 2, signal: interruption.signal };
    const done: string[] = [];
    const start = performance.now();
    await runGroups(
      [[key('a', 'one'), key('a', 'hang')], [key('b', 'hang')]],
      { ...options, timeLimit: 60, memoryLimit: 64, program },
      ({ engine }) => done.push(`${engine}`),
    );
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(done.filter((engine) => engine === 'hang')).toEqual([]);
  });

  it('a function that hangs is recorded, and its engines are not tried', async () => {
    const done: string[] = [];
    await runGroups(
      [[key('sine', null), key('sine', 'one')], [key('sin-exp', 'one')]],
      { sampling: { seed: 1, random: 1 }, jobs: 1, signal: new AbortController().signal, ...limits, program },
      ({ scenario, engine }, line) => {
        const { status, reason } = line.startsWith('{') ? JSON.parse(line) : { status: 'ok', reason: '' };
        done.push(`${scenario}/${engine} ${status} ${reason}`);
      },
    );
    expect(done).toEqual([
      'sine/null crashed its process ended with exit code 4',
      'sine/one crashed the function itself failed: its process ended with exit code 4',
      'sin-exp/one ok ',
    ]);
  });

  it('a group goes on after a cell that hangs', async () => {
    const done: string[] = [];
    await runGroups(
      [[key('a', 'hang'), key('a', 'one')]],
      { sampling: { seed: 1, random: 1 }, jobs: 1, signal: new AbortController().signal, ...limits, program },
      ({ engine }, line) => done.push(line.includes('timeout') ? 'timeout' : `${engine}`),
    );
    expect(done).toEqual(['timeout', 'one']);
  });
});
