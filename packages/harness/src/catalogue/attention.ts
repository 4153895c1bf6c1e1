import { div, exp, mul, type Value } from '@fourgrad/ops';
import type { Scenario } from '../Scenario.js';
import { partsOf, rowsOf } from './partsOf.js';
import { seededNumbers, uniformNumbers } from './randomNumbers.js';
import { dotOf, squaredNormOf, sumOf } from './sums.js';

const WIDTH = 2;

const layout = (tokens: number) => partsOf({ q: tokens * WIDTH, k: tokens * WIDTH, v: tokens * WIDTH });

/** The mean of the values of a token, weighted by how well its query fits their keys. */
function attended(query: readonly Value[], keys: readonly (readonly Value[])[], columns: readonly Value[][]) {
  const fits = keys.map((key) => exp(mul(1 / Math.sqrt(WIDTH), dotOf(query, key))));
  const total = sumOf(fits);
  return columns.map((column) => div(dotOf(fits, column), total));
}

/** One head of attention, its output reduced to a number. */
export const attention: Scenario = {
  id: 'attention',
  title: 'attention head',
  source: 'Vaswani et al. 2017, NIPS 30',
  shows:
    'Every token looks at every other: the work grows with the square of the variables, and so does the tape.',
  tags: ['benchmark', 'network'],
  sizes: [2, 3, 4, 5, 8, 16, 32],
  sizeIs: 'tokens',
  variables: (tokens) => layout(tokens).names,
  // sum of squares of  softmax(Q K^T / sqrt(d)) V
  f: (tokens) => (x) => {
    const { q, k, v } = layout(tokens).split<Value>(x);
    const [queries, keys, values] = [q, k, v].map((part) => rowsOf(part, WIDTH));
    const columns = Array.from({ length: WIDTH }, (_, i) => values.map((row) => row[i]));
    return squaredNormOf(queries.flatMap((query) => attended(query, keys, columns)));
  },
  points: (tokens) => ({ seeded: seededNumbers(1, layout(tokens).names.length, -1, 1) }),
  randomPoint: (tokens, uniform) => uniformNumbers(uniform, layout(tokens).names.length, -1, 1),
};
