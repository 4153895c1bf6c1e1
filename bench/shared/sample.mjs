// CPU microseconds a call: the median over batches, after warming up, since the optimiser needs some hundred calls.
const WARM_UP = 1_000_000;
const BATCH = 20_000; // long beside the reading of the clock
const SAMPLING = 400_000;
const MOST_SAMPLES = 25;

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/** Times `run(prepare(n))`, which makes n calls; preparing is not timed. A first call beyond the warm-up time is all. */
export function sample(prepare, run) {
  /** @type {any} */
  let result;
  const timed = (calls) => {
    const inputs = prepare(calls);
    const before = cpu();
    result = run(inputs);
    return (cpu() - before) / calls;
  };
  const once = timed(1);
  if (once >= WARM_UP) return { microseconds: once, result };
  let calls = 1;
  let last = once;
  for (const end = cpu() + WARM_UP; cpu() < end; ) {
    last = timed(calls);
    if (last * calls < BATCH / 2) calls *= 2;
  }
  const samples = [];
  for (const end = cpu() + SAMPLING; samples.length < 3 || (samples.length < MOST_SAMPLES && cpu() < end); )
    samples.push(timed(calls));
  return { microseconds: median(samples), result };
}

export const median = (samples) => [...samples].sort((a, b) => a - b)[samples.length >> 1];

/** CPU microseconds a call of a function without arguments. */
export const sampleCalls = (call) =>
  sample(
    (calls) => calls,
    (calls) => {
      let last;
      for (let k = 0; k < calls; k++) last = call();
      return last;
    },
  ).microseconds;
