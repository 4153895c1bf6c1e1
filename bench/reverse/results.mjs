// Measurements of engines, judged: what they say in a table, and what a target may compare.
import { time } from '../shared/print.mjs';
import { LIMIT_SECONDS, measureInTurns } from '../shared/processes.mjs';
import { toleranceOf } from './deviation.mjs';

/** The measurements of a script for several engines by their names. */
export function resultsOf(script, engines, id) {
  const results = measureInTurns(
    new URL(script, import.meta.url),
    engines.map((engine) => [engine, id]),
  );
  return Object.fromEntries(engines.map((engine, i) => [engine, judged(engine, results[i])]));
}

/** `text` for the column of times, `note` for the last one, `microseconds` only of what is right or over time. */
function judged(engine, { outcome, microseconds, reason, off, ...rest }) {
  if (outcome === 'failed') {
    const note = reason === 'not built yet' ? reason : `cannot: ${reason}`;
    return { text: '', microseconds: Number.NaN, off: '', note };
  }
  if (outcome === 'over time')
    return { text: `> ${LIMIT_SECONDS} s`, microseconds: LIMIT_SECONDS * 1e6, off: '', note: '' };
  const right = off === undefined || Number(off) <= toleranceOf(engine);
  return {
    text: time(microseconds),
    microseconds: right ? microseconds : Number.NaN,
    off: off === undefined ? '' : Number(off).toExponential(0),
    note: right ? '' : 'wrong',
    ...rest,
  };
}
