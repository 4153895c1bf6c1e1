// One measurement in a process of its own: measure.mjs WORKLOAD run|baseline clean|polluted -> CPU time an operation as JSON.
import * as symbolic from '@fourgrad/symbolic';
import { sampleCalls } from '../shared/sample.mjs';
import { pollute, workloads } from './workloads.mjs';

const [, , name, variant, state] = process.argv;
const workload = workloads[name];
const run = workload[variant];

if (state === 'polluted') {
  for (let i = 0; i < 200; i++) run(); // the optimiser has seen plain numbers first
  pollute(symbolic);
}
process.stdout.write(JSON.stringify({ microseconds: sampleCalls(run) / workload.operations }));
