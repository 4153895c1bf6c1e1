import { add, cos, div, exp, mul, sqrt, sub, type Value } from '@fourgrad/ops';
import type { Scenario } from '../Scenario.js';
import { numbered } from './numbered.js';
import { uniformNumbers } from './randomNumbers.js';
import { squaredNormOf, sumOf } from './sums.js';

/** A pit among waves. */
export const ackley: Scenario = {
  id: 'ackley',
  title: 'Ackley function',
  source: 'Ackley 1987, A Connectionist Machine for Genetic Hillclimbing, Kluwer',
  shows: 'Near its minimum, a cone, finite differences lose the digits that exact derivatives keep.',
  tags: ['classic'],
  sizes: [2, 5, 10, 20, 50, 100, 200],
  sizeIs: 'variables',
  variables: (size) => numbered('x', size),
  // -20 exp(-0.2 sqrt(sum_i x_i^2 / n)) - exp(sum_i cos(2 pi x_i) / n) + 20 + e
  f: (size) => (x) => {
    const pit = mul(20, exp(mul(-0.2, sqrt(div(squaredNormOf(x), size)))));
    const waves = exp(div(sumOf(x.map((xi: Value) => cos(mul(2 * Math.PI, xi)))), size));
    return add(sub(sub(20, pit), waves), Math.E);
  },
  points: (size) => ({
    start: Array.from({ length: size }, (_, i) => (i % 2 === 0 ? 1.25 : -0.75)),
    nearMinimum: new Array<number>(size).fill(2 ** -20),
  }),
  randomPoint: (size, uniform) => uniformNumbers(uniform, size, -4, 4),
};
