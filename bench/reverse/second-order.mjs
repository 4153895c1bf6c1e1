// A table: what products of the Hessian with a vector cost, by each way of nesting the modes.
import { line, time, times, verdict } from '../shared/print.mjs';
import { measureInTurns } from '../shared/processes.mjs';
import { MOST_SECOND_ORDER } from './targets.mjs';
import { scalar } from './tasks/index.mjs';

const WIDTHS = [-20, 9, 9, -6, -6];
const TASKS = ['rosenbrock', 'mlp'];

export function secondOrder(matches) {
  if (!matches('second order')) return;
  const script = new URL('measure-second-order.mjs', import.meta.url);
  const results = measureInTurns(
    script,
    TASKS.map((id) => [id]),
  );
  for (const [i, { outcome: _, microseconds, off, ...ways }] of results.entries()) {
    console.log(
      `Second order: H v, ${scalar[TASKS[i]].title}; the ways differ by ${off.toExponential(0)} of the largest`,
    );
    line(WIDTHS, ['', 'time', '/gradient', '', '']);
    line(WIDTHS, ['gradient', time(microseconds), '', '', '']);
    for (const [way, ratio] of Object.entries(ways))
      line(WIDTHS, [
        way,
        time(ratio * microseconds),
        times(ratio),
        `<= ${MOST_SECOND_ORDER}x`,
        verdict(ratio <= MOST_SECOND_ORDER),
      ]);
    console.log();
  }
}
