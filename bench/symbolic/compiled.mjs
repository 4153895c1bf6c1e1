// The second table: value and gradient as compiled functions, beside a function written by hand.

import { line, time, times, verdict } from '../shared/print.mjs';
import { LIMIT_SECONDS, measureInTurns } from '../shared/processes.mjs';
import { expressions } from './expressions.mjs';
import { MOST_MICROSECONDS } from './targets.mjs';
import { agrees, truthOf } from './truth.mjs';

const ENGINES = ['fourgrad', 'mathjs', 'compute-engine', 'handwritten'];
const IDS = ['sinexp', 'rosenbrock', 'mlp'];
const WIDTHS = [-10, -14, 9, 6, 8, -10, -6];

function outcomeOf({ outcome, microseconds, values }, truth) {
  if (outcome === 'failed') return ['failed', ''];
  if (outcome === 'over time') return [`> ${LIMIT_SECONDS} s`, ''];
  return [time(microseconds), agrees(values, truth) ? '' : 'wrong'];
}

export function compiled(matches) {
  const ids = IDS.filter((id) => matches(id, expressions[id].title));
  if (ids.length === 0) return;
  console.log('Compiled: CPU time of value and gradient, all components read, engine over fourgrad');
  line(WIDTHS, ['', 'engine', 'time', '', 'ratio', 'target', '']);
  for (const id of ids) {
    const truth = truthOf(expressions[id]);
    const results = measureInTurns(
      new URL('measure-compiled.mjs', import.meta.url),
      ENGINES.map((engine) => [engine, id]),
    );
    const own = results[0].microseconds;
    const most = MOST_MICROSECONDS[id];
    ENGINES.forEach((engine, i) => {
      const ratio = results[i].microseconds / own;
      line(WIDTHS, [
        id,
        engine,
        ...outcomeOf(results[i], truth),
        i === 0 || Number.isNaN(ratio) ? '' : times(ratio),
        ...(i === 0 && most !== undefined
          ? [`<= ${time(most)}`, verdict(own <= most && agrees(results[0].values, truth))]
          : ['', '']),
      ]);
    });
  }
  console.log();
}
