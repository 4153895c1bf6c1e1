// One measurement in a process of its own: measure.mjs ENGINE EXPRESSION raw|simplified -> CPU microseconds a call.
import { engines } from './engines.mjs';
import { expressions } from './expressions.mjs';

const [, , engineName, name, variant] = process.argv;
const { text, by } = expressions[name];
const engine = await engines[engineName]();

// A fresh variable name a call, so that nobody profits from remembering the call before.
let calls = 0;
function fresh() {
  calls += 1;
  const renamed = (source) => source.replace(/\b([vwxy]\d*)\b/g, `$1_${calls}`);
  return { expression: engine.parse(renamed(text)), by: by.map(renamed) };
}

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

function timed(inputs) {
  const before = cpu();
  let result;
  for (const { expression, by: names } of inputs) result = engine[variant](expression, names);
  return { microseconds: (cpu() - before) / inputs.length, result };
}

// The optimiser needs some hundred calls: warm up for a second, then sample batches of 20 ms.
const WARM_UP = 1_000_000;
const BATCH = 20_000;
const MOST_SAMPLES = 25;

const once = timed([fresh()]);
let { result } = once;
const samples = [];
if (once.microseconds < WARM_UP) {
  const warm = cpu() + WARM_UP;
  let last = once.microseconds;
  while (cpu() < warm) last = timed(Array.from({ length: 10 }, fresh)).microseconds;
  const size = Math.max(1, Math.min(2000, Math.ceil(BATCH / last)));
  const until = cpu() + 3_000_000;
  while (samples.length < MOST_SAMPLES && (samples.length < 3 || cpu() < until)) {
    const measured = timed(Array.from({ length: size }, fresh));
    samples.push(measured.microseconds);
    result = measured.result;
  }
}
samples.sort((a, b) => a - b);
const median = samples.length > 0 ? samples[samples.length >> 1] : once.microseconds;
process.stdout.write(JSON.stringify({ median, size: engine.size(result) }));
