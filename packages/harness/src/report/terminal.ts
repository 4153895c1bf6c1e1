import type { Report } from '../compare.js';
import { columnsOf, headOf } from './columns.js';
import { cut } from './format.js';
import type { Style } from './style.js';

const WIDTH = 100;

/** Rows of cells as lines: the first column to the left, numbers to the right. */
export function aligned(rows: readonly (readonly string[])[], left: readonly number[] = [0]): string[] {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        left.includes(column) ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** One comparison for a terminal of 100 columns. */
export function terminalReport(report: Report, style: Style): string {
  const { f, at, truth, size } = headOf(report);
  const columns = columnsOf(report);
  const [head, ...rows] = aligned([
    columns.map((column) => column.head),
    ...report.results.map((result) => columns.map(({ cell }) => cell(result))),
  ]);
  const reasons = report.results.flatMap(({ engine, reason }) =>
    reason === null ? [] : [style.warn(cut(`${engine}: ${reason}`, WIDTH))],
  );
  return [
    `${style.strong(cut(`f = ${f}`, WIDTH))}`,
    cut(`at ${at}; ${size}`, WIDTH),
    cut(`truth ${truth}`, WIDTH),
    '',
    style.dim(head),
    ...rows,
    ...(reasons.length > 0 ? ['', ...reasons] : []),
    '',
    style.dim(LEGEND),
    '',
  ].join('\n');
}

const LEGEND = [
  'error: relative, in the max norm, against 110-digit arithmetic; ulp: units in the last place;',
  'ops/f: operations for value and gradient over those of f; tree, dag: nodes of the derivative,',
  'written out and shared; tape: nodes recorded',
].join('\n');
