// pnpm bench:matmul: matrix products beside loops written by hand, CPU time, one process a measurement, rounds interleaved.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildJavaScript } from '../scripts/build.mjs';

await buildJavaScript();
const { workloads } = await import('./matmul/workloads.mjs');

const ROUNDS = 3;
const script = fileURLToPath(new URL('matmul/measure.mjs', import.meta.url));

const measure = (name, variant) =>
  Number(execFileSync(process.execPath, [script, name, variant], { encoding: 'utf8' }));
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

const rows = Object.entries(workloads).map(([name, make]) => ({ name, ...make(), own: [], other: [] }));
for (let round = 0; round < ROUNDS; round++) {
  for (const row of rows) {
    row.own.push(measure(row.name, 'run'));
    if (row.byHand) row.other.push(measure(row.name, 'byHand'));
  }
}
for (const row of rows) if (row.beside) row.other = rows.find(({ name }) => name === row.beside).own;

const speed = ({ products }, times) => ((2e-3 * products) / median(times)).toFixed(1).padStart(9);
console.log('CPU time of a call (median of 3 processes), beside loops written by hand, or beside A B');
console.log(
  `${'workload'.padEnd(50)}${'us'.padStart(10)}${'GFLOP/s'.padStart(9)}${'beside'.padStart(10)}${'GFLOP/s'.padStart(9)}${'ratio'.padStart(7)}  target`,
);
let missed = 0;
for (const row of rows) {
  const ratio = median(row.own) / median(row.other);
  const met = row.limit === undefined || ratio <= row.limit;
  if (!met) missed++;
  const target = row.limit === undefined ? '' : `  <= ${row.limit} ${met ? 'met' : 'MISSED'}`;
  console.log(
    row.name.padEnd(50) +
      median(row.own).toFixed(1).padStart(10) +
      speed(row, row.own) +
      median(row.other).toFixed(1).padStart(10) +
      speed(row, row.other) +
      ratio.toFixed(2).padStart(7) +
      target,
  );
}
process.exitCode = missed === 0 ? 0 : 3;
