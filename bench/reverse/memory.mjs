// A table: bytes an operation, as `tapeSize` counts them and as they are found in memory.
import { line, target } from '../shared/print.mjs';
import { resultsOf } from './results.mjs';
import { MOST_BYTES } from './targets.mjs';
import { scalar } from './tasks/index.mjs';

const ENGINES = ['fourgrad', 'adnn', 'ad.js'];
const IDS = ['rosenbrock', 'rk4', 'rk4long'];
const WIDTHS = [-11, -10, 9, 9, 9, -10];

export function memory(matches, tapeSize, language) {
  if (!matches('memory')) return;
  console.log('Memory: bytes an operation on the tape, in use when all is recorded, and after the call');
  line(WIDTHS, ['', '', 'tapeSize', 'recorded', 'after', '']);
  for (const id of IDS) {
    const { nodes, bytes } = tapeSize(scalar[id].f(language))(scalar[id].at);
    const each = (total) => (total === undefined ? '' : (total / nodes).toFixed(1));
    const results = resultsOf('measure-memory.mjs', ENGINES, id);
    for (const [engine, { recorded, kept, note }] of Object.entries(results)) {
      line(WIDTHS, [id, engine, engine === 'fourgrad' ? each(bytes) : '', each(recorded), each(kept), note]);
    }
    target('fourgrad, bytes an operation', bytes / nodes, { most: MOST_BYTES });
  }
  console.log();
}
