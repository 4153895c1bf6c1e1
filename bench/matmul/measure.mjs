// One measurement in a process of its own: measure.mjs WORKLOAD run|byHand -> CPU microseconds a call, the median.
import { sampleCalls } from '../shared/sample.mjs';
import { workloads } from './workloads.mjs';

const [, , name, variant] = process.argv;
process.stdout.write(`${await sampleCalls(workloads[name]()[variant])}`);
