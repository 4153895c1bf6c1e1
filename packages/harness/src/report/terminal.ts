import type { Report } from '../compare.js';
import { headOf, overviewColumns, resultColumns } from './columns.js';
import { cut } from './format.js';
import { legend } from './legend.js';
import type { Style } from './style.js';
import { type Column, fitted, lines } from './table.js';

/** What a terminal is taken to have where nothing is known of it. */
export const DEFAULT_WIDTH = 100;

/** One comparison for a terminal of this width. */
export function terminalReport(report: Report, style: Style, width = DEFAULT_WIDTH): string {
  const { f, at, truth, size } = headOf(report);
  const columns = fitted(resultColumns(report), width);
  const { heads, rows } = lines(columns);
  const reasons = report.results.flatMap(({ engine, reason }) =>
    reason === null ? [] : [style.warn(cut(`${engine}: ${reason}`, width))],
  );
  return [
    style.strong(cut(`f = ${f}`, width)),
    cut(`at ${at}`, width),
    cut(`truth: ${truth}`, width),
    cut(`size: ${size}`, width),
    '',
    ...heads.map(style.dim),
    ...rows,
    ...(reasons.length > 0 ? ['', ...reasons] : []),
    '',
    ...legend(meaningsOf(columns), width).map(style.dim),
    '',
  ].join('\n');
}

/** What heads mean, by the first of them. */
const MEANINGS = {
  error: 'error: relative, in the max norm, against 110-digit arithmetic',
  ulp: 'ulp: units in the last place',
  'ops/f': 'ops/f: operations for value and gradient over those of f',
  tree: 'tree, dag: nodes of the derivative, written out and shared',
  tape: 'tape: nodes recorded',
};

const meaningsOf = (columns: readonly Column[]): string =>
  Object.entries(MEANINGS)
    .flatMap(([first, words]) => (columns.some(({ head }) => head === first) ? [words] : []))
    .join('; ');

/** Many comparisons for a terminal of this width, one line a function. */
export function terminalOverview(reports: readonly Report[], style: Style, width = DEFAULT_WIDTH): string {
  const { heads, rows } = lines(fitted(overviewColumns(reports), width));
  return [...heads.map(style.dim), ...rows, '', ...legend(overviewMeanings, width).map(style.dim), ''].join(
    '\n',
  );
}

const overviewMeanings =
  'correct digits of the gradient (17: exact to the last); operations for value and gradient over those of f; ' +
  "tree, dag: nodes of f and of its symbolic derivative f', written out and shared. " +
  'One function: fourgrad compare ID, or a formula and --at';
