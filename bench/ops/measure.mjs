// One measurement in a process of its own: measure.mjs WORKLOAD run|baseline clean|polluted -> CPU time an operation as
// JSON. The clock is read around batches that are written out here, not around calls of a function that other benches
// share: at a nanosecond an operation it matters what the optimiser can put into the loop.
import * as symbolic from '@fourgrad/symbolic';
import { median } from '../shared/sample.mjs';
import { pollute, workloads } from './workloads.mjs';

const [, , name, variant, state] = process.argv;
const workload = workloads[name];
const run = workload[variant];

const BATCH_MICROSECONDS = 20_000;
const BATCHES = 25;

function cpuMicroseconds(calls) {
  const before = process.cpuUsage();
  let sink = 0;
  for (let i = 0; i < calls; i++) sink += Number(run() !== undefined);
  const { user, system } = process.cpuUsage(before);
  if (sink !== calls) throw new Error('the optimiser removed the work');
  return user + system;
}

for (let i = 0; i < 200; i++) run();
if (state === 'polluted') {
  pollute(symbolic);
  for (let i = 0; i < 200; i++) run();
}
let calls = 1;
while (cpuMicroseconds(calls) < BATCH_MICROSECONDS) calls *= 2;
const samples = Array.from({ length: BATCHES }, () => cpuMicroseconds(calls) / calls);
process.stdout.write(JSON.stringify({ microseconds: median(samples) / workload.operations }));
