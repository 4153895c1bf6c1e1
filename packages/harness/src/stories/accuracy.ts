import { scenarioById } from '../catalogue/catalogue.js';
import { compare } from '../compare.js';
import { dotChart } from '../figure/dotChart.js';
import { median } from '../measure/median.js';
import { uniformFrom } from '../measure/uniform.js';
import { problemOf, type Scenario } from '../Scenario.js';
import type { Story } from './Story.js';

export interface AccuracyOptions {
  readonly scenarios?: readonly (readonly [scenario: Scenario, size: number])[];
  /** Random points of each scenario. */
  readonly points?: number;
  readonly seed?: number;
}

/** Correct digits of a gradient over many points; no digit where a mode gives none. */
export interface Digits {
  readonly mode: string;
  readonly median: number;
  readonly worst: number;
}

export interface AccuracyData {
  readonly points: number;
  readonly seed: number;
  readonly rows: readonly { readonly id: string; readonly modes: readonly Digits[] }[];
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

/**
 * Correct digits by mode over random points, against differences in 110-digit arithmetic. The functions are sines,
 * exponentials and their kind: how good their last digit is depends on the Math of the machine.
 */
export const accuracy: Story<AccuracyData, AccuracyOptions> = {
  id: 'accuracy',
  title: 'Correct digits',
  question: 'How many digits of a gradient are right?',

  data({ scenarios = SCENARIOS, points = 15, seed = 1 } = {}) {
    return { points, seed, rows: scenarios.map(([scenario, size]) => rowOf(scenario, size, points, seed)) };
  },

  table: ({ rows }) => ({
    columns: ['function', 'mode', 'median digits', 'worst digits'],
    rows: rows.flatMap(({ id, modes }) =>
      modes.map(({ mode, median, worst }) => [id, mode, median.toFixed(1), worst.toFixed(1)]),
    ),
  }),

  figure({ rows, points }) {
    const names = rows[0].modes.map(({ mode }) => mode);
    return dotChart({
      title: `Correct digits of the gradient over ${points} random points`,
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

  sentences({ rows, points }) {
    const numeric = lowest(rows, ['numeric']);
    const others = lowest(rows, ['symbolic', 'forward', 'reverse']);
    const highest = Math.max(...digitsOf(rows, ['numeric']).map(({ median }) => median));
    return [
      `In symbolic, forward and reverse mode the median over ${points} points is at least ${digitsText(others.median)} for each of ${rows.length} functions, and the worst point has ${digitsText(others.worst.worst)} (${others.worst.id}).`,
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

function rowOf(scenario: Scenario, size: number, points: number, seed: number): AccuracyData['rows'][number] {
  const problem = problemOf(scenario, size);
  const uniform = uniformFrom(`accuracy ${problem.id} ${seed}`);
  const reports = Array.from({ length: points }, () => {
    const point = scenario.randomPoint(size, uniform);
    return compare({
      ...problem,
      at: Object.fromEntries(problem.variables.map((name, i) => [name, point[i]])),
    });
  });
  const modes = reports[0].results.map(({ engine }, i) => {
    const digits = reports.map(({ results }) => results[i].accuracy?.digits ?? 0);
    return { mode: engine, median: median(digits), worst: Math.min(...digits) };
  });
  return { id: problem.id, modes };
}
