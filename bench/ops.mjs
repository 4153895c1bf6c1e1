// pnpm bench:ops: CPU nanoseconds an operation, one process a measurement, rounds interleaved over workloads.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildJavaScript } from '../scripts/build.mjs';

await buildJavaScript();
const { workloads } = await import('./ops/workloads.mjs');

const ROUNDS = 3;
const script = fileURLToPath(new URL('ops/measure.mjs', import.meta.url));

const measure = (name, variant, state) =>
  JSON.parse(execFileSync(process.execPath, [script, name, variant, state], { encoding: 'utf8' })).median;
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

const rows = Object.keys(workloads).map((name) => ({ name, clean: [], polluted: [], baseline: [] }));
for (let round = 0; round < ROUNDS; round++) {
  for (const row of rows) {
    row.clean.push(measure(row.name, 'run', 'clean'));
    row.polluted.push(measure(row.name, 'run', 'polluted'));
    if (workloads[row.name].baseline) row.baseline.push(measure(row.name, 'baseline', 'clean'));
  }
}

const number = (x, width) => x.toFixed(2).padStart(width);
console.log(
  'CPU ns an operation (median of 3 processes); polluted: after arrays, symbols and nested modes ran',
);
console.log(
  `${'workload'.padEnd(40)}${'clean'.padStart(8)}${'polluted'.padStart(10)}${'ratio'.padStart(7)}  target`,
);
let failed = 0;
for (const { name, clean, polluted, baseline } of rows) {
  const { limit, ratio } = workloads[name];
  const [a, b] = [median(clean), median(polluted)];
  const against = baseline.length > 0 ? median(baseline) : undefined;
  const most = ratio === undefined ? limit : ratio * against;
  const target =
    ratio === undefined
      ? limit === undefined
        ? ''
        : `<= ${limit} ns, `
      : `<= ${ratio}x Math.sin's ${number(against, 0)}, `;
  const met = (most === undefined || a <= most) && b <= 2 * a;
  if (!met) failed++;
  console.log(
    `${name.padEnd(40)}${number(a, 8)}${number(b, 10)}${number(b / a, 7)}  ${target}ratio <= 2  ${met ? 'met' : 'MISSED'}`,
  );
}
process.exitCode = failed === 0 ? 0 : 3;
