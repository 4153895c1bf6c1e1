// One measurement in a process of its own: measure.mjs WORKLOAD run|byHand -> CPU microseconds a call, the median.
import { workloads } from './workloads.mjs';

const [, , name, variant] = process.argv;
const run = workloads[name]()[variant];

const BATCH_MICROSECONDS = 20_000;
const BATCHES = 15;

function cpuMicroseconds(calls) {
  const before = process.cpuUsage();
  let sink = 0;
  for (let i = 0; i < calls; i++) sink += Number(run() !== undefined);
  const { user, system } = process.cpuUsage(before);
  if (sink !== calls) throw new Error('the optimiser removed the work');
  return user + system;
}

let calls = 1;
while (cpuMicroseconds(calls) < BATCH_MICROSECONDS) calls *= 2; // also warms up
for (let i = 0; i < 3; i++) cpuMicroseconds(calls);
const samples = Array.from({ length: BATCHES }, () => cpuMicroseconds(calls) / calls);
samples.sort((a, b) => a - b);
process.stdout.write(`${samples[BATCHES >> 1]}`);
