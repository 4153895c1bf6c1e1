/** One thing to be timed. */
export interface Timed {
  readonly name: string;
  /** Returns a number that depends on the work, so that no optimiser may leave it out. */
  readonly run: () => number;
}

/** The seconds per call of every batch. */
export interface Batches {
  readonly name: string;
  /** In the last batch. */
  readonly calls: number;
  readonly seconds: readonly number[];
}

/** How batches are made, and the clock in milliseconds. */
export interface BatchOptions {
  readonly batches: number;
  /** Milliseconds that a batch takes at least: a thousand times the resolution of the clock. */
  readonly least: number;
  readonly clock: () => number;
}

const MOST_CALLS = 2 ** 30;

/** What the work returned ends here: it is used, for all that an optimiser can know. */
export const sink = { value: 0 };

/**
 * Times several things side by side: batches of at least a millisecond, one of each in turn, so that a machine that
 * slows down does so for all of them.
 */
export function timeBatches(things: readonly Timed[], { batches, least, clock }: BatchOptions): Batches[] {
  const ready = things.map(({ name, run }) => ({ name, run, calls: callsFor(run, least, clock) }));
  const seconds = ready.map((): number[] => []);
  for (let batch = 0; batch < batches; batch++) {
    ready.forEach((thing, i) => {
      let time = batchTime(thing.run, thing.calls, clock);
      // code may still get faster, and a batch too short for the clock
      while (time < least && thing.calls < MOST_CALLS) {
        thing.calls *= 2;
        time = batchTime(thing.run, thing.calls, clock);
      }
      seconds[i].push(time / thing.calls / 1000);
    });
  }
  return ready.map(({ name, calls }, i) => ({ name, calls, seconds: seconds[i] }));
}

const WARM_BATCHES = 5;

/** How many calls last a little longer than a batch must, once the code has got as fast as it gets. */
function callsFor(run: () => number, least: number, clock: () => number): number {
  const wanted = 1.2 * least;
  let calls = 1;
  let time = 0;
  for (let enough = 0; enough < WARM_BATCHES && calls < MOST_CALLS; ) {
    time = batchTime(run, calls, clock);
    if (time >= wanted) enough += 1;
    else [calls, enough] = [2 * calls, 0];
  }
  return Math.min(calls, Math.ceil((calls * wanted) / time));
}

function batchTime(run: () => number, calls: number, clock: () => number): number {
  let total = 0;
  const start = clock();
  for (let call = 0; call < calls; call++) total += run();
  const end = clock();
  sink.value += total;
  return end - start;
}
