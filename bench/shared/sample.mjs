// CPU microseconds a call: the median over batches, after warming up. The optimiser's threads count as CPU time, too, and
// they need some seconds for a program of many functions.
const WARM_UP = 3_000_000;
const LONG = 1_000_000;
const BATCH = 20_000; // long beside the reading of the clock
const SAMPLING = 800_000;
const MOST_SAMPLES = 40;

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/**
 * Times `run(prepare(n))`, which makes n calls; preparing is not timed. A first call of a second is all.
 *
 * Preparing leaves garbage, and inputs that have not been moved out of its way: that is done before the clock starts.
 * Batches are long enough to hold the garbage collections that they cause. Each is a task of its own, as in programs,
 * since what JavaScript holds weakly is not collected before its task ends.
 */
export async function sample(prepare, run) {
  /** @type {any} */
  let result;
  const timed = async (calls) => {
    const inputs = prepare(calls);
    collectGarbage();
    const before = cpu();
    result = run(inputs);
    const spent = cpu() - before;
    await endOfTask();
    return spent / calls;
  };
  const once = await timed(1);
  if (once >= LONG) return { microseconds: once, result };
  let calls = 1;
  for (const end = cpu() + WARM_UP; cpu() < end; ) {
    const last = await timed(calls);
    if (last * calls < BATCH / 2) calls *= 2;
  }
  const samples = [];
  for (const end = cpu() + SAMPLING; samples.length < 3 || (samples.length < MOST_SAMPLES && cpu() < end); )
    samples.push(await timed(calls));
  return { microseconds: median(samples), result };
}

/** Collects young objects; what lives is old after the second time. Needs node --expose-gc, and does nothing without. */
function collectGarbage() {
  for (let k = 0; k < 2; k++) globalThis.gc?.({ type: 'minor', execution: 'sync' });
}

const endOfTask = () => new Promise((resolve) => setImmediate(resolve));

export const median = (samples) => [...samples].sort((a, b) => a - b)[samples.length >> 1];

/** CPU microseconds a call of a function without arguments. */
export async function sampleCalls(call) {
  const { microseconds } = await sample(
    (calls) => calls,
    (calls) => {
      let last;
      for (let k = 0; k < calls; k++) last = call();
      return last;
    },
  );
  return microseconds;
}
