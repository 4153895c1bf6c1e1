import type { TraceReport } from '../traceOf.js';
import { compact, cut, printable } from './format.js';
import type { Style } from './style.js';
import { type Column, fitted, lines, widthOfAll } from './table.js';
import { DEFAULT_WIDTH } from './terminal.js';

const LONGEST_FORMULA = 32;

/** Both traces for a terminal of this width: side by side where they fit, else one below the other. */
export function terminalTrace(report: TraceReport, style: Style, width = DEFAULT_WIDTH): string {
  const operations = operationColumns(report);
  const forward = [...operations, ...forwardColumns(report)];
  const reverse = reverseColumns(report);
  const together = [...forward, ...reverse];
  const tables = widthOfAll(together) <= width ? [together] : [forward, [...operations, ...reverse]];
  return [
    ...headOf(report).map((line, i) => (i === 0 ? style.strong : String)(cut(line, width))),
    ...tables.flatMap((columns) => {
      const { heads, rows } = lines(fitted(columns, width));
      return ['', ...heads.map(style.dim), ...rows.map((line) => cut(line, width))];
    }),
    '',
    ...LEGEND.map(style.dim),
    '',
  ].join('\n');
}

const LEGEND = [
  'partials: of the row by its operands; tangent: of the row by the variable, from the',
  'top down, sum of partial * tangent; adjoint: of f by the row, from the bottom up,',
  'where every row gives each of its operands the share adjoint * partial',
];

function headOf({ function: { text, variables }, at, value, gradient }: TraceReport): string[] {
  const entries = variables.map((name) => `df/d${name} = ${compact(gradient[name])}`);
  return [
    `f = ${printable(text)}`,
    `at ${variables.map((name) => `${name} = ${at[name]}`).join(', ')}`,
    `value ${compact(value)}, ${entries.join(', ')}`,
  ];
}

function operationColumns({ rows }: TraceReport): Column[] {
  const formulas = rows.map(({ formula }) => cut(formula, LONGEST_FORMULA));
  return [
    { head: 'row', rank: 0, words: true, cells: rows.map(({ name }) => name) },
    { head: 'operation', rank: 1, words: true, cells: formulas },
  ];
}

function forwardColumns({ rows, wrt }: TraceReport): Column[] {
  const along = `forward, d/d${cut(wrt, 12)}`;
  const partials = rows.map((row) => row.partials.filter((x) => x !== null).map((x) => compact(x)));
  return [
    { group: along, head: 'value', rank: 0, cells: rows.map(({ primal }) => compact(primal)) },
    { group: along, head: 'partials', rank: 2, cells: partials.map((texts) => texts.join(', ')) },
    { group: along, head: 'tangent', rank: 0, cells: rows.map(({ tangent }) => compact(tangent)) },
  ];
}

function reverseColumns({ rows, steps }: TraceReport): Column[] {
  const group = 'reverse, df/d(row)';
  const gives = new Map(rows.map(({ name }) => [name, [] as string[]]));
  for (const { from, to, share } of steps) gives.get(from)?.push(`${to} += ${compact(share)}`);
  return [
    { group, head: 'adjoint', rank: 0, cells: rows.map(({ adjoint }) => compact(adjoint)) },
    {
      group,
      head: 'gives',
      rank: 0,
      words: true,
      cells: rows.map(({ name }) => gives.get(name)?.join(', ') ?? ''),
    },
  ];
}
