// One workload in a process of its own: measure.mjs WORKLOAD -> CPU milliseconds of a run and of the same by hand.
import { median } from '../shared/sample.mjs';
import { workloads } from './workloads.mjs';

const { run, hand } = workloads[process.argv[2]];

const SAMPLES = 15;
const MOST_MILLISECONDS = 3000; // of samples: few runs of what takes long

function cpuMilliseconds(f) {
  const before = process.cpuUsage();
  const result = f();
  const { user, system } = process.cpuUsage(before);
  if (result === undefined) throw new Error('the optimiser removed the work');
  return (user + system) / 1000;
}

/** Repeats what is too short for the clock. */
function repeated(f) {
  let times = 1;
  const batch = () => {
    let last;
    for (let i = 0; i < times; i++) last = f();
    return last;
  };
  while (cpuMilliseconds(batch) < 5) times *= 2;
  return () => cpuMilliseconds(batch) / times;
}

const variants = { run, hand: hand ?? (() => 0) };
const samplers = Object.entries(hand === undefined ? { run } : variants).map(([name, f]) => ({
  name,
  sample: repeated(f),
  values: [],
}));
const start = process.cpuUsage();
for (let k = 0; k < SAMPLES; k++) {
  for (const { sample, values } of samplers) values.push(sample());
  const { user } = process.cpuUsage(start);
  if (k >= 4 && user / 1000 > MOST_MILLISECONDS) break;
}
process.stdout.write(
  JSON.stringify(Object.fromEntries(samplers.map(({ name, values }) => [name, median(values)]))),
);
