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
  const batch = async (calls) => {
    const timed = await timedBatch(prepare(calls), calls, run);
    result = timed.result;
    return timed.microseconds;
  };
  const once = await batch(1);
  if (once >= LONG) return { microseconds: once, result };
  const calls = await warmUp(batch);
  return { microseconds: median(await samplesOf(() => batch(calls))), result };
}

/** CPU microseconds a call of a function without arguments. */
export async function sampleCalls(call) {
  const { microseconds } = await sample((calls) => calls, repeated(call));
  return microseconds;
}

/**
 * CPU microseconds a call of one function, and how many times as long each of the others takes. Batches take turns, and
 * each is compared with the one of the first function beside it, so that what the machine does meanwhile hits both.
 */
export async function sampleBeside(...functions) {
  const timed = async (calls) => {
    const times = [];
    for (const f of functions) times.push((await timedBatch(calls, calls, repeated(f))).microseconds);
    return times;
  };
  const calls = await warmUp(async (n) => (await timed(n))[0]);
  const rounds = await samplesOf(() => timed(calls));
  const [, ...others] = functions;
  return {
    microseconds: median(rounds.map(([first]) => first)),
    ratios: others.map((_, i) => median(rounds.map(([first, ...rest]) => rest[i] / first))),
  };
}

const repeated = (call) => (calls) => {
  let last;
  for (let k = 0; k < calls; k++) last = call();
  return last;
};

async function timedBatch(inputs, calls, run) {
  collectGarbage();
  const before = cpu();
  const result = run(inputs);
  const microseconds = (cpu() - before) / calls;
  await endOfTask();
  return { microseconds, result };
}

/** Makes batches, which tell the microseconds a call, for some seconds; returns how many calls make a long one. */
async function warmUp(batch) {
  let calls = 1;
  for (const end = cpu() + WARM_UP; cpu() < end; ) {
    const last = await batch(calls);
    if (last * calls < BATCH / 2) calls *= 2;
  }
  return calls;
}

async function samplesOf(measure) {
  const samples = [];
  for (const end = cpu() + SAMPLING; samples.length < 3 || (samples.length < MOST_SAMPLES && cpu() < end); )
    samples.push(await measure());
  return samples;
}

/** Collects young objects; what lives is old after the second time. Needs node --expose-gc, and does nothing without. */
function collectGarbage() {
  for (let k = 0; k < 2; k++) globalThis.gc?.({ type: 'minor', execution: 'sync' });
}

const endOfTask = () => new Promise((resolve) => setImmediate(resolve));

export const median = (samples) => [...samples].sort((a, b) => a - b)[samples.length >> 1];
