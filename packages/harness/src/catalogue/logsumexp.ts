import { exp, log } from '@fourgrad/ops';
import type { Scenario } from '../Scenario.js';
import { numbered } from './numbered.js';
import { uniformNumbers } from './randomNumbers.js';
import { sumOf } from './sums.js';

/** The smooth maximum, as its definition writes it. */
export const logsumexp: Scenario = {
  id: 'logsumexp',
  title: 'log of a sum of exponentials, by definition',
  source: 'Blanchard, Higham & Higham 2021, IMA Journal of Numerical Analysis 41(4)',
  shows: 'The gradient of a sum under one logarithm is softmax: every component needs all variables.',
  tags: ['classic'],
  sizes: [2, 5, 10, 20, 50, 100, 200],
  sizeIs: 'variables',
  variables: (size) => numbered('x', size),
  // log(sum_i exp(x_i))
  f: () => (x) => log(sumOf(x.map((xi) => exp(xi)))),
  points: (size) => ({ eighths: Array.from({ length: size }, (_, i) => (i % 16) / 8) }),
  randomPoint: (size, uniform) => uniformNumbers(uniform, size, -3, 3),
};
