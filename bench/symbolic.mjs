// pnpm bench:symbolic: derivatives of growing expressions beside mathjs and nerdamer, CPU time, one process a measurement.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildJavaScript } from '../scripts/build.mjs';
import { expressions } from './symbolic/expressions.mjs';

await buildJavaScript();
const script = fileURLToPath(new URL('symbolic/measure.mjs', import.meta.url));
const LIMIT_SECONDS = Number(process.env.BENCH_LIMIT ?? 30);

function measure(engine, name, variant) {
  const { status, stdout, signal } = spawnSync(process.execPath, [script, engine, name, variant], {
    encoding: 'utf8',
    timeout: 1000 * LIMIT_SECONDS,
  });
  if (signal) return { text: `> ${LIMIT_SECONDS} s`, size: '-' };
  if (status !== 0) return { text: 'failed', size: '-' };
  const { median, size } = JSON.parse(stdout);
  return {
    median,
    size,
    text:
      median < 1000 ? `${median.toFixed(0)} us` : `${(median / 1000).toFixed(median < 10_000 ? 1 : 0)} ms`,
  };
}

const ratio = (peer, own) =>
  peer.median === undefined
    ? ''
    : `${(peer.median / own.median).toFixed(peer.median / own.median < 10 ? 1 : 0)}x`;

console.log(
  'nodes of the derivative (tree/distinct for fourgrad, tree for the others), CPU time a call, peer over fourgrad',
);
const head = ['expression', '', 'fourgrad', '', 'mathjs', '', '', 'nerdamer', '', ''];
const rows = [head];
for (const name of Object.keys(expressions)) {
  for (const variant of ['raw', 'simplified']) {
    const own = measure('fourgrad', name, variant);
    const mathjs = measure('mathjs', name, variant);
    const nerdamer = variant === 'raw' ? { text: '', size: '' } : measure('nerdamer', name, variant);
    rows.push([
      name,
      variant,
      own.size,
      own.text,
      mathjs.size,
      mathjs.text,
      ratio(mathjs, own),
      nerdamer.size,
      nerdamer.text,
      ratio(nerdamer, own),
    ]);
  }
}
const widths = head.map((_, i) => Math.max(...rows.map((row) => row[i].length)));
for (const row of rows)
  console.log(
    row
      .map((cell, i) => (i < 2 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
      .join('  ')
      .trimEnd(),
  );
