import type { Cell } from '../measure/Cells.js';
import { progressText } from '../suite/progressText.js';
import { versions } from '../suite/versions.js';
import { machine } from '../timing/machine.js';
import { runTimings } from '../timing/runTimings.js';
import type { TimingRequest } from '../timing/timingProcess.js';
import {
  addTimings,
  readTimings,
  requireOneMachine,
  startTimings,
  TIMINGS,
  type TimingsHeader,
  timedSize,
} from '../timing/timingsFile.js';
import type { Streams } from './Streams.js';

/** Times what has results, into timings.jsonl; false if it was interrupted. */
export async function timed(
  cells: readonly Cell[],
  { out, resume, quick, timeLimit }: { out: string; resume: boolean; quick: boolean; timeLimit: number },
  signal: AbortSignal,
  { progress }: Streams,
): Promise<boolean> {
  const header: TimingsHeader = { schema: 'fourgrad/timings/1', versions: versions(), machine: machine() };
  const earlier = resume ? readTimings(out) : null;
  if (earlier !== null)
    requireOneMachine([
      { folder: `${out}/${TIMINGS}`, header: earlier.header },
      { folder: 'this run', header },
    ]);
  startTimings(out, header, earlier?.lines ?? []);
  const done = new Set(earlier?.lines.map(timedSize));
  const all = requestsOf(cells);
  const chosen = quick ? largest(all) : all;
  const requests = chosen.filter(({ scenario, size }) => !done.has(`${scenario}/${size}`));
  let count = 0;
  const start = performance.now();
  const shown = () => progressText(count, requests.length, (performance.now() - start) / 1000, 'sizes timed');
  progress(shown());
  await runTimings(requests, { timeLimit: 4 * timeLimit, signal }, ({ scenario, size }, lines) => {
    addTimings(out, lines);
    count += 1;
    progress(`${shown()}: ${scenario}/${size}`);
  });
  progress(null);
  return !signal.aborted;
}

/** One for each size of a scenario, with the engines that gave a finite result there. */
function requestsOf(cells: readonly Cell[]): TimingRequest[] {
  const requests = new Map<string, TimingRequest & { engines: string[] }>();
  for (const cell of cells) {
    const { scenario, size } = cell;
    const key = `${scenario}/${size}`;
    if (cell.kind === 'function') requests.set(key, { scenario, size, engines: [] });
    else if (cell.status === 'ok') requests.get(key)?.engines.push(cell.engine);
  }
  return [...requests.values()];
}

/** Of every scenario the largest size. */
const largest = (requests: readonly TimingRequest[]): readonly TimingRequest[] =>
  requests.filter(({ scenario }, i) => requests[i + 1]?.scenario !== scenario);
