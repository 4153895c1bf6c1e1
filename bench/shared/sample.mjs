// CPU microseconds a call: the median over samples, after warming up, since the optimiser needs some hundred calls.
const WARM_UP = 1_000_000;
const BATCH = 1000; // long beside the reading of the clock, which takes one or two
const SAMPLE = 20_000;
const SAMPLING = 400_000;
const MOST_SAMPLES = 25;

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/**
 * Times `run(prepare(n))`, which makes n calls; preparing is not timed. A first call beyond the warm-up time is all.
 *
 * A sample is made of short batches, as programs are of short tasks. Inputs that wait in thousands would be carried
 * along by the garbage collector at the cost of whoever is measured; what is held weakly stays until its task ends.
 */
export async function sample(prepare, run) {
  /** @type {any} */
  let result;
  const timed = async (calls) => {
    const inputs = prepare(calls);
    const before = cpu();
    result = run(inputs);
    const spent = cpu() - before;
    await endOfTask();
    return spent;
  };
  const once = await timed(1);
  if (once >= WARM_UP) return { microseconds: once, result };
  let calls = 1;
  for (const end = cpu() + WARM_UP; cpu() < end; ) if ((await timed(calls)) < BATCH / 2) calls *= 2;
  const samples = [];
  for (const end = cpu() + SAMPLING; samples.length < 3 || (samples.length < MOST_SAMPLES && cpu() < end); ) {
    let [spent, done] = [0, 0];
    for (; spent < SAMPLE; done += calls) spent += await timed(calls);
    samples.push(spent / done);
  }
  return { microseconds: median(samples), result };
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
