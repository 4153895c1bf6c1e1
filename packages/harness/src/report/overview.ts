import type { Report, Result } from '../compare.js';
import { count, cut, fixed } from './format.js';
import type { Style } from './style.js';
import { aligned } from './terminal.js';

const SHORT: Readonly<Record<string, string>> = {
  symbolic: 'sym',
  numeric: 'num',
  forward: 'fwd',
  reverse: 'rev',
};

/** Rows of the overview: correct digits and operations of every engine, and the symbolic derivative's growth. */
export function overviewRows(reports: readonly Report[]): string[][] {
  const engines = reports[0].results.map(({ engine }) => SHORT[engine] ?? engine);
  const head = [
    'function',
    'n',
    ...engines.map((name) => `${name} digits`),
    ...engines.map((name) => `${name} ops/f`),
    'tree f',
    "f'",
    'dag f',
    "f'",
  ];
  return [head, ...reports.map(row)];
}

function row(report: Report): string[] {
  const swell = report.results.find(({ engine }) => engine === 'symbolic')?.swell;
  const cells = (cell: (result: Result) => string) => report.results.map(cell);
  return [
    report.id,
    `${report.function.variables.length}`,
    ...cells(({ accuracy }) => fixed(accuracy?.digits)),
    ...cells(({ cost }) => fixed(cost?.ratio)),
    count(swell?.function.tree),
    count(swell?.derivative.tree),
    count(swell?.function.dag),
    count(swell?.derivative.dag),
  ];
}

/** The overview of many comparisons for a terminal of 100 columns: two lines of head, one line a function. */
export function terminalOverview(reports: readonly Report[], style: Style): string {
  const [, ...rows] = overviewRows(reports).map((cells) =>
    cells.map((cell, i) => (i === 0 ? cut(cell, 24) : cell)),
  );
  const names = reports[0].results.map(({ engine }) => SHORT[engine] ?? engine);
  const [head, ...lines] = aligned([
    ['function', 'n', ...names, ...names, 'tree f', "f'", 'dag f', "f'"],
    ...rows,
  ]);
  const digitsAt = head.indexOf(names[0]);
  const costAt = head.lastIndexOf(names[0]);
  const above =
    `${' '.repeat(digitsAt)}correct digits`.padEnd(costAt) +
    'operations / f'.padEnd(head.indexOf('tree') - costAt) +
    'symbolic nodes';
  return [style.dim(above), style.dim(head), ...lines, ''].join('\n');
}
