// pnpm bench:arrays [WORD]: CPU time of values with gradients over arrays, against the same written by hand; one process
// a workload, its samples and those of the other taken in turn, rounds interleaved over workloads.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildJavaScript } from '../scripts/build.mjs';

await buildJavaScript();
const { workloads } = await import('./arrays/workloads.mjs');

const ROUNDS = 3;
const script = fileURLToPath(new URL('arrays/measure.mjs', import.meta.url));
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

const word = process.argv[2] ?? '';
const rows = Object.keys(workloads)
  .filter((name) => name.includes(word))
  .map((name) => ({ name, results: [] }));
for (let round = 0; round < ROUNDS; round++) {
  for (const row of rows)
    row.results.push(JSON.parse(execFileSync(process.execPath, [script, row.name], { encoding: 'utf8' })));
}

const cell = (x, digits) => (x === undefined ? '' : x.toFixed(digits));
console.log('CPU milliseconds of a value with its gradient (median of 3 processes), and by hand');
console.log(
  `${'workload'.padEnd(48)}${'ours'.padStart(10)}${'by hand'.padStart(10)}${'ratio'.padStart(8)}  target`,
);
let failed = 0;
for (const { name, results } of rows) {
  const { ratio: most, limit } = workloads[name];
  const ours = median(results.map(({ run }) => run));
  const isPaired = results[0].hand !== undefined;
  const byHand = isPaired ? median(results.map(({ hand }) => hand)) : undefined;
  const ratio = isPaired ? median(results.map(({ run, hand }) => run / hand)) : undefined;
  const met =
    ours <= (limit ?? Number.POSITIVE_INFINITY) && (ratio ?? 0) <= (most ?? Number.POSITIVE_INFINITY);
  if (!met) failed++;
  const target =
    most === undefined ? (limit === undefined ? '' : `<= ${limit} ms`) : `<= ${most} times by hand`;
  const verdict = target === '' ? '' : met ? '  met' : '  MISSED';
  console.log(
    `${name.padEnd(48)}${cell(ours, 2).padStart(10)}${cell(byHand, 2).padStart(10)}${cell(ratio, 2).padStart(8)}  ${target}${verdict}`,
  );
}
process.exitCode = failed === 0 ? 0 : 3;
