import { logistic } from '../catalogue/logistic.js';
import type { Swell } from '../engines/Engine.js';
import { symbolicEngine, symbolicSimplifiedEngine } from '../engines/symbolicEngine.js';
import { lineChart } from '../figure/lineChart.js';
import { bestGrowth, type Growth } from '../fit/growth.js';
import { explodes, growthWords } from '../fit/growthWords.js';
import { cellsOf } from '../measure/cellsOf.js';
import type { Scenario } from '../Scenario.js';
import type { Story } from './Story.js';

/** Which function is differentiated, at which sizes. */
export interface SwellOptions {
  /** Of one variable; the iterated logistic map if left out. */
  readonly scenario?: Scenario;
  /** From 2 to 24 those of the scenario if left out. */
  readonly sizes?: readonly number[];
}

/** A derivative as an expression, counted as a tree and as a graph that shares equal nodes. */
export interface Nodes {
  /** A BigInt where it passes 2^53. */
  readonly tree: number | bigint;
  readonly dag: number;
}

export interface SwellData {
  readonly title: string;
  /** What the size is, such as `depth`. */
  readonly sizeIs: string;
  readonly rows: readonly {
    readonly size: number;
    readonly function: Nodes;
    readonly raw: Nodes;
    readonly simplified: Nodes;
  }[];
  /** The laws of growth that fit the derivative best. */
  readonly growth: Readonly<Record<'raw' | 'simplified', { readonly tree: Growth; readonly graph: Growth }>>;
}

/**
 * How the derivative of a function grows when it is written out, and when equal parts are shared: the sizes of the
 * suite's cells. All counts are exact.
 */
export const swell: Story<SwellData, SwellOptions> = {
  id: 'swell',
  title: 'Expression swell',
  question: 'Does a derivative written as a formula explode?',

  data({ scenario = logistic, sizes = scenario.sizes.filter(isShown) } = {}) {
    const rows = sizes.map((size) => {
      const cells = cellsOf(scenario, size, {
        engines: [symbolicEngine, symbolicSimplifiedEngine],
        random: 0,
      });
      const [f, raw, simplified] = cells.map(({ swell: each }) => nodes(each as Swell));
      return { size, function: f, raw, simplified };
    });
    return { title: scenario.title, sizeIs: scenario.sizeIs, rows, growth: growthOf(rows) };
  },

  table: ({ sizeIs, rows }) => ({
    columns: [
      sizeIs,
      'f tree',
      'f graph',
      "f' tree",
      "f' graph",
      "simplified f' tree",
      "simplified f' graph",
    ],
    rows: rows.map(({ size: each, function: f, raw, simplified }) => [
      each,
      ...[f, raw, simplified].flatMap(({ tree, dag }) => [tree, dag]),
    ]),
  }),

  figure: ({ title, sizeIs, rows }) =>
    lineChart({
      title: `Nodes of the derivative: ${title}`,
      description: `The number of nodes of the derivative over the ${sizeIs}, as a tree and as a graph, as the rules give it and simplified.`,
      x: { title: sizeIs },
      y: { title: "nodes of f'", powersOf: 10 },
      series: [
        { name: 'tree', points: rows.map(({ size: n, raw }) => [n, Number(raw.tree)]) },
        {
          name: 'tree, simplified',
          points: rows.map(({ size: n, simplified }) => [n, Number(simplified.tree)]),
        },
        { name: 'graph', points: rows.map(({ size: n, raw }) => [n, raw.dag]) },
        { name: 'graph, simplified', points: rows.map(({ size: n, simplified }) => [n, simplified.dag]) },
      ],
    }),

  sentences({ rows, growth, sizeIs }) {
    const { size: largest, raw, simplified } = rows[rows.length - 1];
    const step = sizeIs === 'depth' ? 'level of depth' : `one of the ${sizeIs}`;
    return [
      `Written out as a tree, the derivative ${growthWords(growth.raw.tree, step)}, and has ${raw.tree} nodes at ${sizeIs} ${largest}; simplified it ${growthWords(growth.simplified.tree, step)}, and has ${simplified.tree}.`,
      `As a graph, which holds equal parts once, it ${growthWords(growth.raw.graph, step)}, and has ${raw.dag} nodes${verdict(growth.raw)}.`,
    ];
  },
};

// depth 1 is x itself, whose derivative is a constant; at depth 24 the tree has more than a thousand million nodes
const isShown = (depth: number): boolean => depth > 1 && depth <= 24;

const nodes = ({ tree, dag }: Swell): Nodes => ({ tree: tree as number | bigint, dag: dag as number });

function growthOf(rows: SwellData['rows']): SwellData['growth'] {
  const grown = (of: 'raw' | 'simplified') => ({
    tree: bestGrowth(rows.map((row) => [row.size, Number(row[of].tree)])),
    graph: bestGrowth(rows.map((row) => [row.size, row[of].dag])),
  });
  return { raw: grown('raw'), simplified: grown('simplified') };
}

/** Which of the two swells, where the laws tell. */
function verdict({ tree, graph }: { readonly tree: Growth; readonly graph: Growth }): string {
  if (explodes(tree) && !explodes(graph)) return ': the explosion is in the writing, not in the derivative';
  if (explodes(tree)) return ': sharing does not prevent the explosion here';
  return '';
}
