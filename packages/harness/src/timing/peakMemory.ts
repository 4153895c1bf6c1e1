import { GCProfiler, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const MOST_TRIES = 3; // a first run compiles code and fills caches, which is no memory of the work
const LONG = 100; // ms: in what takes so long, the work outweighs that

/**
 * The most bytes that some work holds at once in heap and buffers, beyond what is there without it: all it allocates
 * until a collection comes, garbage included. The least of a few tries, so that memory which is kept from run to run,
 * as reverse mode keeps its tape, does not count.
 */
export function peakMemory(work: () => unknown): number {
  const collect = collector();
  const start = performance.now();
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < MOST_TRIES && (tries === 0 || performance.now() - start < LONG); tries++) {
    // garbage of what came before must not be collected, and so subtracted, meanwhile; the second collection gives
    // buffers back that the first one found
    collect({ type: 'minor' });
    collect({ type: 'minor' });
    least = Math.min(least, growthDuring(work));
  }
  return least;
}

function growthDuring(work: () => unknown): number {
  const profiler = new GCProfiler();
  profiler.start();
  const before = held();
  work();
  const after = held();
  // between two collections memory only grows: the peaks are just before them, and at the end
  const peaks = profiler.stop().statistics.map(({ beforeGC: { heapStatistics: heap } }) => heldBy(heap));
  return Math.max(0, ...[after, ...peaks].map((peak) => peak - before));
}

const heldBy = (heap: { readonly usedHeapSize: number; readonly externalMemory: number }): number =>
  heap.usedHeapSize + heap.externalMemory;

function held(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** The garbage collector of V8, which programs see where they ask for it. */
function collector(): (options: { readonly type: 'minor' }) => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
}
