// A table: the time from a function to its first gradient, in a fresh process, and that of the second one.
import { line, target, time } from '../shared/print.mjs';
import { resultsOf } from './results.mjs';
import { MOST_FIRST_CALL } from './targets.mjs';
import { scalar } from './tasks/index.mjs';

const ENGINES = ['fourgrad', 'compiled', 'rose'];
const WIDTHS = [-12, 9, 12, 7, -12];
const TASK = 'rosenbrock250';

export function firstCall(matches) {
  if (!matches('first call')) return;
  console.log(`First call: ${scalar[TASK].title}, from the function to its first gradient`);
  line(WIDTHS, ['', 'time', 'second call', 'off', '']);
  const results = resultsOf('measure-first-call.mjs', ENGINES, TASK);
  for (const [engine, { text, second, off, note }] of Object.entries(results))
    line(WIDTHS, [engine, text, second === undefined ? '' : time(second), off, note]);
  target('compiled, milliseconds', results.compiled.microseconds / 1000, { most: MOST_FIRST_CALL });
  console.log();
}
