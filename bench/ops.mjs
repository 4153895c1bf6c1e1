// pnpm bench:ops [PART OF A NAME]: CPU nanoseconds an operation, one process a measurement, rounds interleaved over
// workloads.
import { buildJavaScript } from '../scripts/build.mjs';
import { measureInTurns } from './shared/processes.mjs';
import { selection } from './shared/selection.mjs';

await buildJavaScript();
const { workloads } = await import('./ops/workloads.mjs');

const { matches, found } = selection();
const names = Object.keys(workloads).filter((name) => matches(name));
if (!found('add, sin or reverse')) process.exit();
const lists = names.flatMap((name) => [
  [name, 'run', 'clean'],
  [name, 'run', 'polluted'],
  ...(workloads[name].baseline ? [[name, 'baseline', 'clean']] : []),
]);
const results = measureInTurns(new URL('ops/measure.mjs', import.meta.url), lists);
/** Nanoseconds an operation of a workload; undefined where there is no such measurement. */
const nanoseconds = (name, variant, state) => {
  const i = lists.findIndex((list) => list[0] === name && list[1] === variant && list[2] === state);
  return i < 0 ? undefined : 1000 * results[i].microseconds;
};

const number = (x, width) => x.toFixed(2).padStart(width);
console.log(
  'CPU ns an operation (median of 3 processes); polluted: after arrays, symbols and nested modes ran',
);
console.log(
  `${'workload'.padEnd(40)}${'clean'.padStart(8)}${'polluted'.padStart(10)}${'ratio'.padStart(7)}  target`,
);
let failed = 0;
for (const name of names) {
  const { limit, ratio } = workloads[name];
  const a = nanoseconds(name, 'run', 'clean');
  const b = nanoseconds(name, 'run', 'polluted');
  const against = nanoseconds(name, 'baseline', 'clean');
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
