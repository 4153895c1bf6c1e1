import type { Value } from '@fourgrad/ops';
import { diff, type Size, simplify, size, trace } from '@fourgrad/symbolic';
import { logistic } from '../catalogue/logistic.js';
import { lineChart } from '../figure/lineChart.js';
import { bestGrowth, type Growth } from '../fit/growth.js';
import { growthWords } from '../fit/growthWords.js';
import type { Scenario } from '../Scenario.js';
import type { Story } from './Story.js';

/** Which function is differentiated, at which sizes. */
export interface SwellOptions {
  /** Of one variable; the iterated logistic map if left out. */
  readonly scenario?: Pick<Scenario, 'f' | 'title' | 'sizeIs'>;
  readonly sizes?: readonly number[];
}

/** A derivative as an expression, counted as a tree and as a graph that shares equal nodes. */
export type Nodes = Pick<Size, 'tree' | 'dag'>;

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

// depth 1 is x itself, whose derivative is a constant
const DEPTHS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** How the derivative of a function grows when it is written out, and when equal parts are shared. All counts are exact. */
export const swell: Story<SwellData, SwellOptions> = {
  id: 'swell',
  title: 'Expression swell',
  question: 'Does a derivative written as a formula explode?',

  data({ scenario = logistic, sizes = DEPTHS } = {}) {
    const rows = sizes.map((each) => {
      const f = scenario.f(each);
      const { expression } = trace((x: Value) => f([x]), ['x']);
      const raw = diff(expression, 'x');
      const [of, ofRaw, ofSimplified] = [expression, raw, simplify(raw)].map((expr) => nodes(size(expr)));
      return { size: each, function: of, raw: ofRaw, simplified: ofSimplified };
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
      `Written out as a tree, the derivative ${growthWords(growth.raw.tree, step)} and has ${raw.tree} nodes at ${sizeIs} ${largest}; simplified it ${growthWords(growth.simplified.tree, step)} and has ${simplified.tree}.`,
      `As a graph, which holds equal parts once, it ${growthWords(growth.raw.graph, step)} and has ${raw.dag} nodes${verdict(growth.raw)}.`,
    ];
  },
};

const nodes = ({ tree, dag }: Size): Nodes => ({ tree, dag });

function growthOf(rows: SwellData['rows']): SwellData['growth'] {
  const grown = (of: 'raw' | 'simplified') => ({
    tree: bestGrowth(rows.map((row) => [row.size, Number(row[of].tree)])),
    graph: bestGrowth(rows.map((row) => [row.size, row[of].dag])),
  });
  return { raw: grown('raw'), simplified: grown('simplified') };
}

/** Which of the two swells, where the laws tell. */
function verdict({ tree, graph }: { readonly tree: Growth; readonly graph: Growth }): string {
  const explodes = ({ law, b }: Growth) => law === 'exponential' && b > 1;
  if (explodes(tree) && !explodes(graph)) return ': the explosion is in the writing, not in the derivative';
  if (explodes(tree)) return ': sharing does not prevent the explosion here';
  return '';
}
