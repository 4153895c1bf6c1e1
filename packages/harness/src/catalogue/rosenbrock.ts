import { add, mul, square, sub, type Value } from '@fourgrad/ops';
import type { Scenario } from '../Scenario.js';
import { numbered } from './numbered.js';

// 100 (x_{i+1} - x_i^2)^2 + (1 - x_i)^2
const valley = (x: Value, next: Value): Value =>
  add(mul(100, square(sub(next, square(x)))), square(sub(1, x)));

/** The banana-shaped valley, chained over n variables. */
export const rosenbrock: Scenario = {
  id: 'rosenbrock',
  title: 'Rosenbrock function',
  source: 'Rosenbrock 1960, Computer Journal 3(3)',
  shows: 'Where every variable meets only its neighbour, the gradient as a graph grows as the function does.',
  tags: ['classic'],
  sizes: [2, 5, 10, 20, 50, 100, 200],
  sizeIs: 'variables',
  variables: (size) => numbered('x', size),
  f: () => (x) =>
    x
      .slice(1)
      .map((next, i) => valley(x[i], next))
      .reduce((sum, term) => add(sum, term)),
  points: (size) => ({ start: Array.from({ length: size }, (_, i) => (i % 2 === 0 ? -1.25 : 1)) }),
  randomPoint: (size, uniform) => Array.from({ length: size }, () => 4 * uniform() - 2),
};
