import { isRefusal } from '../compare.js';
import type { Engine, Prepared } from '../engines/Engine.js';
import { quantile } from '../measure/median.js';
import type { Scenario } from '../Scenario.js';
import { peakMemory } from './peakMemory.js';
import { type RatioInterval, ratioInterval } from './ratioInterval.js';
import { type Batches, type Timed, timeBatches } from './timeBatches.js';

/** How long f or an engine takes for one call, on one machine. */
export interface TimingCell {
  readonly scenario: string;
  readonly size: number;
  /** Null for f itself. */
  readonly engine: string | null;
  /** Calls in a batch, and how many batches. */
  readonly calls: number;
  readonly batches: number;
  /** Seconds per call. */
  readonly median: number;
  readonly quartiles: readonly [number, number];
  /** The most bytes held at once, garbage included, by preparing and one run; of f by one run. */
  readonly memory: number;
  /** To the time of f; null for f itself. */
  readonly ratio: RatioInterval | null;
  /** What makes the figures doubtful. */
  readonly warnings: readonly string[];
}

const BATCHES = 30;
const LEAST = 1; // ms
const NOISE = 0.25; // quartiles a quarter of the median apart
const REMOVED = 1e-9; // no call of f and its loop takes less than a nanosecond

/**
 * Times f and the engines on one size of a scenario at its first point; engines that cannot do it are left out.
 *
 * @param clock milliseconds; `performance.now` if left out
 */
export function timingCells(
  scenario: Scenario,
  size: number,
  engines: readonly Engine[],
  clock: () => number = () => performance.now(),
): TimingCell[] {
  const point = [...Object.values(scenario.points(size))[0]];
  const f = scenario.f(size);
  // the point changes from call to call, by less than any digit that matters, so that nothing can be done in advance
  let turn = 0;
  const moved = () => {
    turn = (turn + 1) % TURNS;
    point[0] = base * (1 + turn * 2 ** -40);
    return point;
  };
  const base = point[0];
  const timed: Remembered[] = [
    { name: '', memory: peakMemory(() => f(point)), run: () => f(moved()) as number },
    ...engines.flatMap((engine) => {
      const ready = readyAt(engine, scenario, size, point);
      if (ready === null) return [];
      const { prepared, memory } = ready;
      return [{ name: engine.name, memory, run: () => prepared.run(moved()).gradient[0] }];
    }),
  ];
  const all = timeBatches(timed, { batches: BATCHES, least: LEAST, clock });
  return all.map((batches, i) => ({
    scenario: scenario.id,
    size,
    engine: batches.name === '' ? null : batches.name,
    ...summary(batches),
    memory: timed[i].memory,
    ratio: batches.name === '' ? null : ratioInterval(batches.seconds, all[0].seconds),
  }));
}

const TURNS = 16;

/** What is timed, and what it holds. */
type Remembered = Timed & Pick<TimingCell, 'memory'>;

/** Prepared and run, and the memory that took; null where the engine cannot do it. */
function readyAt(
  engine: Engine,
  scenario: Scenario,
  size: number,
  point: readonly number[],
): { readonly prepared: Prepared; readonly memory: number } | null {
  let prepared: Prepared | null = null;
  try {
    const memory = peakMemory(() => {
      prepared = engine.prepare(scenario, size);
      prepared.run(point);
    });
    return prepared === null ? null : { prepared, memory };
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

function summary({
  calls,
  seconds,
}: Batches): Omit<TimingCell, 'scenario' | 'size' | 'engine' | 'memory' | 'ratio'> {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((p) => quantile(seconds, p));
  const warnings = [
    (high - low) / middle > NOISE ? 'the machine is noisy: the quartiles are far apart' : '',
    middle < REMOVED ? 'the optimiser has removed the work: less than a nanosecond a call' : '',
  ].filter((warning) => warning !== '');
  return { calls, batches: seconds.length, median: middle, quartiles: [low, high], warnings };
}
