// The third table: nodes and time of value and gradient as expressions grow; both have to grow in proportion.
import { line, target, verdict } from '../shared/print.mjs';
import { LIMIT_SECONDS, measureInTurns } from '../shared/processes.mjs';
import { MOST_DRIFT, MOST_GROWN, MOST_SLOWDOWN } from './targets.mjs';

const FAMILIES = { product: 'x1*...*xn, gradient', logistic: 'logistic map, n steps, derivative' };
const SIZES = [100, 1000, 10_000];
const WIDTHS = [6, 9, 9, 9, 9, 9, 9, -10, -6];

const figure = (x) => x.toFixed(2);
const isMeasured = ({ outcome }) => outcome === 'measured';

function row(n, result, { text, most }) {
  if (!isMeasured(result)) {
    const said = result.outcome === 'failed' ? 'failed' : `> ${LIMIT_SECONDS} s`;
    return line(WIDTHS, [n, said, '', '', '', '', '', text, verdict(false)]);
  }
  const { raw, simplified, withFunction, microseconds, simplifying } = result;
  const met = verdict(withFunction <= most(n, result.function));
  const nodes = [raw / n, simplified / n, microseconds / raw, simplifying / raw].map(figure);
  return line(WIDTHS, [n, ...nodes, withFunction, figure(withFunction / result.function), text, met]);
}

function summaries([small, middle, large]) {
  const perN = (name) => large[name] / SIZES[2] / (small[name] / SIZES[0]);
  const perNode = (name) => large[name] / large.raw / (middle[name] / middle.raw);
  target('raw nodes for each n, 10 000 over 100', perN('raw'), { most: MOST_DRIFT });
  target('simplified nodes for each n, 10 000 over 100', perN('simplified'), { most: MOST_DRIFT });
  target('time for each node, raw, 10 000 over 1000', perNode('microseconds'), { most: MOST_SLOWDOWN });
  target('time for each node, simplified, 10 000 over 1000', perNode('simplifying'), { most: MOST_SLOWDOWN });
}

export function growth(matches) {
  for (const family of Object.keys(FAMILIES).filter((id) => matches(id, FAMILIES[id]))) {
    console.log(
      `Growth of ${FAMILIES[family]}: distinct nodes, CPU microseconds for each node of the raw derivative`,
    );
    line(WIDTHS, ['n', 'raw/n', 'simple/n', 'us raw', 'us simple', 'with f', '/f', 'target', '']);
    const lists = SIZES.map((n) => [family, `${n}`]);
    const results = measureInTurns(new URL('measure-growth.mjs', import.meta.url), lists);
    SIZES.forEach((n, i) => {
      row(n, results[i], MOST_GROWN[family]);
    });
    summaries(results);
    console.log();
  }
}
