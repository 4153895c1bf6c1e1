import type { Report, Result } from '../compare.js';
import { count, errorText, fixed } from './format.js';

/** One column of the table of results: its head, and its cell for a result. */
export interface Column {
  readonly head: string;
  readonly cell: (result: Result) => string;
}

/** The largest component of the gradient and its name: one number that a row can show. */
function gradientText({ gradient }: Result, { function: { variables } }: Report): string {
  if (gradient === null) return '-';
  const values = variables.map((name) => gradient[name]);
  return values.length === 1 ? `${values[0]}` : '';
}

/** What is shown of each engine, on the terminal and in report.md alike. */
export function columnsOf(report: Report): readonly Column[] {
  const one = report.function.variables.length === 1;
  return [
    { head: 'mode', cell: ({ engine }) => engine },
    ...(one ? [{ head: 'derivative', cell: (result: Result) => gradientText(result, report) }] : []),
    { head: 'error', cell: ({ accuracy }) => errorText(accuracy?.relativeError ?? null) },
    {
      head: 'ulp',
      cell: ({ accuracy }) =>
        accuracy === null ? '-' : accuracy.ulp < 1e4 ? fixed(accuracy.ulp) : errorText(accuracy.ulp),
    },
    { head: 'digits', cell: ({ accuracy }) => fixed(accuracy?.digits) },
    { head: 'f evals', cell: ({ cost }) => count(cost?.evaluations) },
    { head: 'ops', cell: ({ cost }) => count(cost?.total) },
    { head: 'ops/f', cell: ({ cost }) => fixed(cost?.ratio) },
    { head: 'tree', cell: ({ swell }) => count(swell?.derivative.tree) },
    { head: 'dag', cell: ({ swell }) => count(swell?.derivative.dag) },
    { head: 'tape', cell: ({ cost }) => count(cost?.tape?.nodes) },
  ];
}

/** The line above the table: what f is at the point, and its size. */
export function headOf(report: Report): { f: string; at: string; truth: string; size: string } {
  const { at, truth, function: f, results } = report;
  const swell = results.find((result) => result.swell !== null)?.swell?.function;
  const entries = f.variables.map((name) => truth.gradient[name] ?? 'none');
  return {
    f: f.text,
    at: f.variables.map((name) => `${name} = ${at[name]}`).join(', '),
    truth: `f = ${truth.value ?? 'unknown'}, gradient = ${f.variables.length === 1 ? entries[0] : `(${entries.join(', ')})`}`,
    size: `${f.operations} operations${swell === undefined ? '' : `, ${count(swell.tree)} nodes as a tree, ${swell.dag} as a graph`}`,
  };
}
