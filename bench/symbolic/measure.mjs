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

const once = timed([fresh()]);
const samples = [];
let { result } = once;
if (once.microseconds < 1_000_000) {
  const batch = Math.max(1, Math.min(2000, Math.ceil(20_000 / once.microseconds)));
  const until = cpu() + 3_000_000;
  while (samples.length < 15 || (samples.length < 25 && cpu() < until)) {
    const inputs = Array.from({ length: batch }, fresh);
    const measured = timed(inputs);
    samples.push(measured.microseconds);
    result = measured.result;
    if (cpu() > until + 10_000_000) break;
  }
}
samples.sort((a, b) => a - b);
const median = samples.length > 0 ? samples[samples.length >> 1] : once.microseconds;
process.stdout.write(JSON.stringify({ median, size: engine.size(result) }));
