import { scenarioById } from '../catalogue/catalogue.js';
import { modes } from '../engines/engines.js';
import { dotChart } from '../figure/dotChart.js';
import type { EngineCell, FunctionCell } from '../measure/Cells.js';
import { cellsOf } from '../measure/cellsOf.js';
import type { Tally } from '../numbers/Counted.js';
import { compact } from '../report/format.js';
import { problemId, type Scenario } from '../Scenario.js';
import type { Story } from './Story.js';

export interface CostOptions {
  readonly scenarios?: readonly (readonly [scenario: Scenario, size: number])[];
}

/** What one mode spends on value and gradient. */
export interface ModeCost {
  readonly mode: string;
  /** By kind; numbers combined at run time, whatever the mode calls them. */
  readonly operations: Tally;
  readonly total: number;
  /** Over the operations of f. */
  readonly ratio: number;
  /** How often f was run. */
  readonly evaluations: number;
}

export interface CostData {
  readonly rows: readonly {
    readonly id: string;
    /** The number of variables. */
    readonly inputs: number;
    /** The operations of f. */
    readonly own: number;
    /** Without those that cannot do it. */
    readonly modes: readonly ModeCost[];
  }[];
}

const SCENARIOS = (
  [
    ['sin-exp', 1],
    ['logistic', 8],
    ['evaluation-trace', 1],
    ['tiny-network', 1],
    ['logistic-unit', 1],
    ['rosenbrock', 10],
    ['speelpenning', 50],
  ] as const
).map(([id, size]) => [scenarioById(id) as Scenario, size] as const);

// Griewank & Walther 2008, Evaluating Derivatives, 3.3: a gradient by reverse mode costs at most 5 times f, most often 4
const REVERSE_BOUND = 5;

/** The operations of each mode relative to those of f, those of the suite's cells. Exact counts. */
export const cost: Story<CostData, CostOptions> = {
  id: 'cost',
  title: 'What a gradient costs',
  question: 'How many times the work of the function does its gradient take?',

  data: ({ scenarios = SCENARIOS } = {}) => ({
    rows: scenarios.map(([scenario, size]) => rowOf(scenario, size)),
  }),

  table: ({ rows }) => ({
    columns: ['function', 'mode', 'n', 'operations of f', 'operations', 'times f', 'runs of f', 'by kind'],
    keys: 2,
    rows: rows.flatMap(({ id, inputs, own, modes }) =>
      modes.map(({ mode, total, ratio, evaluations, operations }) => [
        id,
        mode,
        inputs,
        own,
        total,
        compact(ratio, 3),
        evaluations,
        kindsText(operations),
      ]),
    ),
  }),

  figure: ({ rows }) => {
    const names = [...new Set(rows.flatMap(({ modes }) => modes.map(({ mode }) => mode)))];
    return dotChart({
      title: 'Operations of value and gradient over those of f',
      description:
        'For every function the operations of each mode relative to those of the function, logarithmic.',
      x: { title: 'operations / operations of f', powersOf: 2, including: [1] },
      series: names,
      rows: rows.map(({ id, inputs, modes }) => ({
        name: `${id} (n = ${inputs})`,
        dots: names.map((name) => {
          const found = modes.find(({ mode }) => mode === name);
          return found === undefined ? null : { value: found.ratio };
        }),
      })),
      marks: [{ x: REVERSE_BOUND, name: `${REVERSE_BOUND} times: the bound of reverse mode` }],
    });
  },

  sentences({ rows }) {
    const reverse = costsOf(rows, 'reverse');
    const dearest = reverse.reduce((most, each) => (each.ratio > most.ratio ? each : most));
    const forward = costsOf(rows, 'forward').map(({ ratio, inputs }) => ratio / inputs);
    const [least, most] = [Math.min(...forward), Math.max(...forward)];
    const inputs = rows.map((row) => row.inputs);
    return [
      `With ${Math.min(...inputs)} to ${Math.max(...inputs)} variables reverse mode takes at most ${compact(dearest.ratio, 3)} times the operations of f (${dearest.id}), ${dearest.ratio <= REVERSE_BOUND ? 'within' : 'beyond'} the ${REVERSE_BOUND} times of theory.`,
      `Forward mode takes ${compact(least, 3)} to ${compact(most, 3)} times those of f for each variable, and finite differences ${evaluationsText(costsOf(rows, 'numeric'))}.`,
    ];
  },
};

function rowOf(scenario: Scenario, size: number): CostData['rows'][number] {
  const [f, ...results] = cellsOf(scenario, size, { engines: modes, random: 0 }) as [
    FunctionCell,
    ...EngineCell[],
  ];
  const spent = results.flatMap(({ engine: mode, cost: each }) =>
    each === null || each.ratio === null ? [] : [{ mode, ...each, ratio: each.ratio }],
  );
  return {
    id: problemId(scenario, size),
    inputs: f.variables,
    own: f.total,
    modes: spent.map(({ tape: _tape, ...counts }) => counts),
  };
}

const costsOf = (rows: CostData['rows'], name: string) =>
  rows.flatMap(({ modes, inputs, id }) =>
    modes.filter(({ mode }) => mode === name).map((each) => ({ ...each, inputs, id })),
  );

/** The most frequent kinds first. */
const kindsText = (operations: Tally): string =>
  Object.entries(operations)
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([kind, times]) => `${times} ${kind}`)
    .join(', ');

/** How often f runs, as the formula that holds everywhere, if there is one. */
function evaluationsText(
  costs: readonly { readonly evaluations: number; readonly inputs: number }[],
): string {
  const formulas: readonly (readonly [text: string, runs: (n: number) => number])[] = [
    ['2n', (n) => 2 * n],
    ['2n+1', (n) => 2 * n + 1],
  ];
  const holds = formulas.find(([, runs]) =>
    costs.every(({ evaluations, inputs }) => evaluations === runs(inputs)),
  );
  if (holds !== undefined) return `run f ${holds[0]} times for n variables`;
  const runs = costs.map(({ evaluations }) => evaluations);
  return `run f ${Math.min(...runs)} to ${Math.max(...runs)} times`;
}
