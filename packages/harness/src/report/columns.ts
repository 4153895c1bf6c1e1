import type { Report, Result } from '../compare.js';
import { compact, count, cut, errorText, fixed } from './format.js';
import type { Column } from './table.js';

const LONGEST_GRADIENT = 28;

/** A derivative with all its digits, or a gradient with a few of each component. */
function gradientText({ gradient }: Result, variables: readonly string[]): string {
  if (gradient === null) return '-';
  if (variables.length === 1) return `${gradient[variables[0]]}`;
  return cut(`(${variables.map((name) => compact(gradient[name])).join(', ')})`, LONGEST_GRADIENT);
}

const ulps = (ulp: number): string => (ulp < 1e4 ? fixed(ulp) : errorText(ulp));

/** What is shown of each engine for one function: accuracy, cost, swell. */
export function resultColumns({ results, function: { variables } }: Report): Column[] {
  const column = (head: string, rank: number, cell: (result: Result) => string): Column => ({
    head,
    rank,
    cells: results.map(cell),
  });
  return [
    { ...column('mode', 0, ({ engine }) => engine), words: true },
    column(variables.length === 1 ? 'derivative' : 'gradient', 1, (result) =>
      gradientText(result, variables),
    ),
    column('error', 0, ({ accuracy }) => errorText(accuracy?.relativeError ?? null)),
    column('ulp', 2, ({ accuracy }) => (accuracy === null ? '-' : ulps(accuracy.ulp))),
    column('digits', 0, ({ accuracy }) => fixed(accuracy?.digits)),
    column('f evals', 4, ({ cost }) => count(cost?.evaluations)),
    column('ops', 2, ({ cost }) => count(cost?.total)),
    column('ops/f', 0, ({ cost }) => fixed(cost?.ratio)),
    column('tree', 0, ({ swell }) => count(swell?.derivative.tree)),
    column('dag', 0, ({ swell }) => count(swell?.derivative.dag)),
    column('tape', 3, ({ cost }) => count(cost?.tape?.nodes)),
  ];
}

const SHORT: Readonly<Record<string, string>> = {
  symbolic: 'sym',
  numeric: 'num',
  forward: 'fwd',
  reverse: 'rev',
};

/** What is shown of many functions, one a row: digits and cost of every engine, growth of the symbolic derivative. */
export function overviewColumns(reports: readonly Report[]): Column[] {
  const engines = reports[0].results.map(({ engine }) => SHORT[engine] ?? engine);
  const column = (
    group: string | undefined,
    head: string,
    rank: number,
    cell: (report: Report) => string,
  ): Column => ({
    group,
    head,
    rank,
    cells: reports.map(cell),
  });
  const swell = ({ results }: Report) => results.find(({ engine }) => engine === 'symbolic')?.swell;
  return [
    { ...column(undefined, 'function', 0, ({ id }) => cut(id, 29)), words: true },
    column(undefined, 'n', 1, ({ function: { variables } }) => `${variables.length}`),
    ...engines.map((name, i) =>
      column('correct digits', name, 0, ({ results }) => fixed(results[i].accuracy?.digits)),
    ),
    ...engines.map((name, i) =>
      column('operations / f', name, 2, ({ results }) => fixed(results[i].cost?.ratio)),
    ),
    column('tree', 'f', 3, (report) => count(swell(report)?.function.tree)),
    column('tree', "f'", 0, (report) => count(swell(report)?.derivative.tree)),
    column('dag', 'f', 3, (report) => count(swell(report)?.function.dag)),
    column('dag', "f'", 0, (report) => count(swell(report)?.derivative.dag)),
  ];
}

/** The lines above the table: what f is, where, the truth, and its size. */
export function headOf(report: Report): { f: string; at: string; truth: string; size: string } {
  const { at, truth, function: f, results } = report;
  const swell = results.find((result) => result.swell !== null)?.swell?.function;
  const entries = f.variables.map((name) => truth.gradient[name] ?? 'none');
  const gradient = f.variables.length === 1 ? entries[0] : `(${entries.join(', ')})`;
  return {
    f: f.text,
    at: f.variables.map((name) => `${name} = ${at[name]}`).join(', '),
    truth: `f = ${truth.value ?? 'unknown'}, gradient = ${gradient}`,
    size: `${f.operations} ${f.operations === 1 ? 'operation' : 'operations'}${swell === undefined ? '' : `, ${count(swell.tree)} nodes as a tree, ${swell.dag} as a graph`}`,
  };
}
