import type { Finding } from '../findings/Finding.js';
import { findingSentences } from '../findings/findingSentences.js';
import { type Cell, type EngineCell, type FunctionCell, numberOf, type Status } from '../measure/Cells.js';
import { median } from '../measure/median.js';
import { cut, fixed } from '../report/format.js';
import type { Style } from '../report/style.js';
import { type Column, fitted, lines } from '../report/table.js';
import { wrapped } from '../report/wrapped.js';
import { engineNames } from './plan.js';

/** The engines of a run for a terminal of this width, one a line; below what hung or crashed, and what was found. */
export function terminalSummary(
  cells: readonly Cell[],
  findings: readonly Finding[],
  style: Style,
  width: number,
): string {
  const functions = cells.filter((cell): cell is FunctionCell => cell.kind === 'function');
  const results = cells.filter((cell): cell is EngineCell => cell.kind === 'engine');
  const scenarios = new Set(functions.map(({ scenario }) => scenario)).size;
  const { heads, rows } = lines(fitted(columns(results), width));
  const failures = failuresIn(functions, results);
  const reduced = functions.filter((cell) => cell.reduced !== null).length;
  const notes = [
    `${plural(functions.length, 'size')} of ${plural(scenarios, 'scenario')}, ${plural(results.length, 'cell')} of ${plural(new Set(results.map(({ engine }) => engine)).size, 'engine')}`,
    ...(reduced > 0
      ? [`${plural(reduced, 'size')} at fewer points or by fewer variables: see "reduced"`]
      : []),
  ];
  return [
    ...notes,
    '',
    ...heads.map(style.dim),
    ...rows,
    ...(failures.length > 0 ? ['', ...failureLines(failures, width).map(style.warn)] : []),
    '',
    ...LEGEND.map(style.dim),
    '',
    ...findingSentences(findings).flatMap((sentence) => wrapped(sentence, width)),
    '',
  ].join('\n');
}

const FAILED: readonly Status[] = ['timeout', 'crashed'];
const MOST_FAILURES = 10;

const LEGEND = [
  'digits: correct ones of the gradient, of every cell the median over its points and the',
  'worst point; here the median and the least over the cells. ops/f: operations for value',
  'and gradient over those of f, the median; evals: evaluations of f, the median',
];

function columns(results: readonly EngineCell[]): Column[] {
  const names = engineNames.filter((name) => results.some(({ engine }) => engine === name));
  const of = (name: string) => results.filter(({ engine }) => engine === name);
  const column = (
    head: string,
    rank: number,
    cell: (mine: EngineCell[]) => string,
    group?: string,
  ): Column => ({
    ...(group === undefined ? {} : { group }),
    head,
    rank,
    cells: names.map((name) => cell(of(name))),
  });
  const counting =
    (...wanted: readonly Status[]) =>
    (mine: EngineCell[]) => {
      const count = mine.filter(({ status }) => wanted.includes(status)).length;
      return count === 0 ? '-' : `${count}`;
    };
  return [
    { head: 'engine', rank: 0, words: true, cells: names },
    column('ok', 0, counting('ok'), 'cells'),
    column('not finite', 2, counting('notFinite'), 'cells'),
    column('unsupported', 2, counting('unsupported'), 'cells'),
    column('failed', 0, counting(...FAILED), 'cells'),
    column('median', 0, (mine) => fixed(middle(mine.map((cell) => cell.accuracy?.digits.median))), 'digits'),
    column('worst', 0, (mine) => fixed(least(mine.map((cell) => cell.accuracy?.digits.worst))), 'digits'),
    column('ulp', 3, (mine) =>
      ulps(middle(mine.map(({ accuracy }) => accuracy && numberOf(accuracy.ulp.median)))),
    ),
    column('ops/f', 1, (mine) => fixed(middle(mine.map(({ cost }) => cost?.ratio)))),
    column('evals', 3, (mine) => fixed(middle(mine.map(({ cost }) => cost?.evaluations)), 0)),
  ];
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

type Maybe = number | null | undefined;
const known = (numbers: readonly Maybe[]) =>
  numbers.filter((x): x is number => x !== null && x !== undefined);
const middle = (numbers: readonly Maybe[]): number | null =>
  known(numbers).length === 0 ? null : median(known(numbers));
const least = (numbers: readonly Maybe[]): number | null =>
  known(numbers).length === 0 ? null : Math.min(...known(numbers));

const ulps = (x: number | null): string =>
  x === null ? '-' : x < 1000 ? x.toFixed(1) : x.toExponential(0).replace('e+', 'e');

/** What hung or crashed: where a function did by itself, the function and none of the engines on it. */
function failuresIn(functions: readonly FunctionCell[], results: readonly EngineCell[]): readonly Cell[] {
  const failed = functions.filter(({ status }) => status !== 'ok');
  const isOf = (result: EngineCell) =>
    failed.some(({ scenario, size }) => scenario === result.scenario && size === result.size);
  return [...failed, ...results.filter((result) => FAILED.includes(result.status) && !isOf(result))];
}

function failureLines(failures: readonly Cell[], width: number): string[] {
  const shown = failures.slice(0, MOST_FAILURES).map((cell) => {
    const what = cell.kind === 'function' ? 'the function' : `${cell.engine} on`;
    return cut(`${what} ${cell.scenario}, size ${cell.size}: ${cell.reason}`, width);
  });
  const more = failures.length - shown.length;
  return more > 0 ? [...shown, `and ${more} more`] : shown;
}
