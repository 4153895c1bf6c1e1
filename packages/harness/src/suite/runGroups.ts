import type { Sampling } from '../measure/Subject.js';
import { CellWorker, type Limits } from './CellWorker.js';
import { failedGroup } from './failedGroup.js';
import type { CellKey, Group } from './plan.js';

/** How cells are measured. */
export interface RunOptions extends Limits {
  readonly sampling: Sampling;
  /** Processes at once. */
  readonly jobs: number;
  /** Ends the run: what is unfinished is given up. */
  readonly signal: AbortSignal;
  /** What the processes run; for tests. */
  readonly program?: URL;
}

/** Measures the cells, groups side by side and those of a group one after another; hands over each as it is finished. */
export async function runGroups(
  groups: readonly Group[],
  { sampling, jobs, signal, program, ...limits }: RunOptions,
  finished: (key: CellKey, line: string) => void,
): Promise<void> {
  const queue = [...groups];
  const workers = Array.from(
    { length: Math.min(jobs, queue.length) },
    () => new CellWorker(sampling, limits, program),
  );
  const stop = () => {
    for (const worker of workers) worker.stop();
  };
  const aborted = new Promise<void>((done) => {
    signal.addEventListener('abort', () => done(), { once: true });
  });
  const work = async (worker: CellWorker) => {
    for (let group = queue.shift(); group !== undefined; group = queue.shift()) {
      for (const key of group) {
        const line = await worker.run(key);
        if (signal.aborted) return;
        finished(key, line);
        const others = key.engine === null ? failedGroup(group, line) : null;
        if (others === null) continue;
        for (const [other, failure] of others) finished(other, failure);
        break;
      }
    }
    worker.stop();
  };
  try {
    await Promise.race([Promise.all(workers.map(work)), aborted]);
  } finally {
    stop();
  }
}
