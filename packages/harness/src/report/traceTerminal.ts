import type { TraceReport, TraceReportRow } from '../traceOf.js';
import { compact, cut, printable } from './format.js';
import { legend } from './legend.js';
import type { Style } from './style.js';
import { type Column, fitted, lines, widthOfAll } from './table.js';
import { DEFAULT_WIDTH } from './terminal.js';

const LONGEST_FORMULA = 32;

/** Both traces for a terminal of this width: side by side where they fit, else one below the other. */
export function terminalTrace(report: TraceReport, style: Style, width = DEFAULT_WIDTH): string {
  const { row, value, partials, forward, reverse } = columnsOf(report);
  const together = [...row, value, partials, ...forward, ...reverse];
  const apart = [
    [...row, value, partials, ...forward],
    [...row, partials, ...reverse],
  ];
  const tables = widthOfAll(together) <= width ? [together] : apart;
  return [
    ...headOf(report).map((line, i) => (i === 0 ? style.strong : String)(cut(line, width))),
    ...tables.flatMap((columns) => {
      const { heads, rows } = lines(fitted(columns, width));
      return ['', ...heads.map(style.dim), ...rows.map((line) => cut(line, width))];
    }),
    '',
    ...legend(meanings(cut(report.wrt, 12)), width).map(style.dim),
    '',
  ].join('\n');
}

const meanings = (wrt: string): string =>
  `partials: of the row by its operands; tangent: of the row by ${wrt}, from the top down, the sum of ` +
  'partial * tangent; adjoint: of f by the row, from the bottom up, the sum of what later rows give it, each ' +
  'adjoint * partial';

function headOf({ function: { text, variables }, at, value, gradient }: TraceReport): string[] {
  const entries = variables.map((name) => `df/d${name} = ${compact(gradient[name])}`);
  return [
    `f = ${printable(text)}`,
    `at ${variables.map((name) => `${name} = ${at[name]}`).join(', ')}`,
    `value ${compact(value)}, ${entries.join(', ')}`,
  ];
}

function columnsOf({ rows, steps }: TraceReport) {
  const column = (head: string, rank: number, cell: (row: TraceReportRow) => string): Column => ({
    head,
    rank,
    cells: rows.map(cell),
  });
  const words = (column: Column): Column => ({ ...column, words: true });
  const grouped = (group: string, columns: Column[]) => columns.map((column) => ({ ...column, group }));
  const gives = new Map<string, string[]>(rows.map(({ name }) => [name, []]));
  for (const { from, to, share } of steps) gives.get(from)?.push(`${to} += ${compact(share)}`);
  return {
    row: [
      words(column('row', 0, ({ name }) => name)),
      words(column('operation', 1, ({ formula }) => cut(formula, LONGEST_FORMULA))),
    ],
    value: column('value', 0, ({ primal }) => compact(primal)),
    partials: column('partials', 2, ({ partials }) =>
      partials.flatMap((x) => (x === null ? [] : [compact(x)])).join(', '),
    ),
    forward: grouped('forward', [column('tangent', 0, ({ tangent }) => compact(tangent))]),
    reverse: grouped('reverse', [
      column('adjoint', 0, ({ adjoint }) => compact(adjoint)),
      words(column('gives', 0, ({ name }) => gives.get(name)?.join(', ') ?? '')),
    ]),
  };
}
