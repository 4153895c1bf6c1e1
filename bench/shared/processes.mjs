// Measurements in processes of their own, under a time limit.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './sample.mjs';

export const LIMIT_SECONDS = Number(process.env.BENCH_LIMIT ?? 30);
const ROUNDS = 3;
const OVERHEAD_SECONDS = 5; // starting, warming up, sampling, checking the values
const LONG = 5; // seconds: what takes longer is measured once

/** What a script prints as JSON; it fails with the message of the error that it did not catch. */
function run(script, args) {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    ['--expose-gc', fileURLToPath(script), ...args],
    {
      encoding: 'utf8',
      timeout: 1000 * (LIMIT_SECONDS + OVERHEAD_SECONDS),
      killSignal: 'SIGKILL',
      maxBuffer: 2 ** 26,
    },
  );
  if (/** @type {NodeJS.ErrnoException} */ (error)?.code === 'ETIMEDOUT') return { outcome: 'over time' };
  if (status === 0) return { outcome: 'measured', ...JSON.parse(stdout) };
  return { outcome: 'failed', reason: messageIn(stderr) };
}

// "TypeError: ..." or, without a stack, "[CompileError: ...]"
const messageIn = (stderr) =>
  /^\[?((?:[A-Z]\w*)?Error: .*?)\]?\s*$/m.exec(stderr)?.[1].replace(/^Error: /, '') ??
  'it ended without a message';

/**
 * What a script measures for every list of arguments, each number the median over rounds; the rounds take turns, so that
 * a busy minute hits all alike.
 */
export function measureInTurns(script, argumentLists) {
  const runs = argumentLists.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    argumentLists.forEach((args, i) => {
      const last = runs[i].at(-1);
      if (last === undefined || (last.outcome === 'measured' && last.microseconds < LONG * 1e6))
        runs[i].push(run(script, args));
    });
  }
  return runs.map((all) => {
    const measured = all.filter(({ outcome }) => outcome === 'measured');
    return measured.length === 0 ? all[0] : medians(measured);
  });
}

/** The first measurement with the medians of all in place of its numbers. */
const medians = (all) =>
  Object.fromEntries(
    Object.entries(all[0]).map(([key, value]) => [
      key,
      typeof value === 'number' ? median(all.map((one) => one[key])) : value,
    ]),
  );
