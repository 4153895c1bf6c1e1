import { scenarioById } from '../catalogue/catalogue.js';
import { modes } from '../engines/engines.js';
import { dotChart } from '../figure/dotChart.js';
import { cellsOf } from '../measure/cellsOf.js';
import { problemId, type Scenario } from '../Scenario.js';
import type { Story } from './Story.js';

export interface AccuracyOptions {
  readonly scenarios?: readonly (readonly [scenario: Scenario, size: number])[];
  /** Random points of each scenario, beside its own. */
  readonly random?: number;
  readonly seed?: number;
}

/** Correct digits of a gradient over many points. */
export interface Digits {
  readonly mode: string;
  readonly median: number;
  readonly worst: number;
}

export interface AccuracyData {
  readonly seed: number;
  readonly rows: readonly {
    readonly id: string;
    /** How many points the digits are those of. */
    readonly points: number;
    readonly modes: readonly Digits[];
  }[];
}

const SCENARIOS = (
  [
    ['sin-exp', 1],
    ['quotient-of-compositions', 1],
    ['evaluation-trace', 1],
    ['tiny-network', 1],
    ['logistic', 8],
    ['rosenbrock', 2],
    ['speelpenning', 10],
  ] as const
).map(([id, size]) => [scenarioById(id) as Scenario, size] as const);

/** Correct digits by mode over many points, against differences in 110-digit arithmetic: those of the suite's cells. */
export const accuracy: Story<AccuracyData, AccuracyOptions> = {
  id: 'accuracy',
  title: 'Correct digits',
  question: 'How many digits of a gradient are right?',

  data({ scenarios = SCENARIOS, random = 8, seed = 1 } = {}) {
    return { seed, rows: scenarios.map(([scenario, size]) => rowOf(scenario, size, { random, seed })) };
  },

  table: ({ rows }) => ({
    columns: ['function', 'mode', 'points', 'median digits', 'worst digits'],
    keys: 2,
    rows: rows.flatMap(({ id, points, modes }) =>
      modes.map(({ mode, median, worst }) => [id, mode, points, median.toFixed(1), worst.toFixed(1)]),
    ),
  }),

  figure({ rows }) {
    const names = rows[0].modes.map(({ mode }) => mode);
    return dotChart({
      title: `Correct digits of the gradient over ${pointsText(rows)}`,
      description:
        'For every function and mode the median of the correct digits, with a line down to the worst point.',
      x: { title: 'correct digits: the median, and a line to the worst point', including: [0, 17] },
      series: names,
      rows: rows.map(({ id, modes }) => ({
        name: id,
        dots: modes.map(({ median, worst }) => ({ value: median, from: worst })),
      })),
    });
  },

  sentences({ rows }) {
    const numeric = lowest(rows, ['numeric']);
    const others = lowest(rows, ['symbolic', 'forward', 'reverse']);
    const highest = Math.max(...digitsOf(rows, ['numeric']).map(({ median }) => median));
    return [
      `In symbolic, forward and reverse mode the median over ${pointsText(rows)} is at least ${digitsText(others.median)} for each of ${rows.length} functions, and the worst point has ${digitsText(others.worst.worst)} (${others.worst.id}).`,
      `With finite differences the median is between ${numeric.median.toFixed(1)} and ${digitsText(highest)}, and the worst point has ${digitsText(numeric.worst.worst)} (${numeric.worst.id})${highest < others.median ? ': less than the others have anywhere in the median' : ''}.`,
    ];
  },
};

const digitsOf = (rows: AccuracyData['rows'], names: readonly string[]) =>
  rows.flatMap(({ id, modes }) =>
    modes.filter(({ mode }) => names.includes(mode)).map((digits) => ({ id, ...digits })),
  );

/** The lowest median of these modes, and the worst point. */
function lowest(rows: AccuracyData['rows'], names: readonly string[]) {
  const all = digitsOf(rows, names);
  return {
    median: Math.min(...all.map(({ median }) => median)),
    worst: all.reduce((least, each) => (each.worst < least.worst ? each : least)),
  };
}

const digitsText = (digits: number): string => `${digits.toFixed(1)} digits`;

/** How many points each function has: a number, or a range. */
function pointsText(rows: AccuracyData['rows']): string {
  const counts = rows.map(({ points }) => points);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return `${least === most ? least : `${least} to ${most}`} points`;
}

function rowOf(
  scenario: Scenario,
  size: number,
  sampling: Required<Omit<AccuracyOptions, 'scenarios'>>,
): AccuracyData['rows'][number] {
  const [, ...cells] = cellsOf(scenario, size, { engines: modes, ...sampling });
  const found = cells.flatMap((cell) =>
    cell.kind === 'engine' && cell.accuracy !== null ? [{ mode: cell.engine, ...cell.accuracy }] : [],
  );
  return {
    id: problemId(scenario, size),
    points: Math.min(...found.map(({ points }) => points)),
    modes: found.map(({ mode, digits }) => ({ mode, ...digits })),
  };
}
