import { add, mul, sub, type Value } from '@fourgrad/ops';
import type { Scenario } from '../Scenario.js';
import { numbered } from './numbered.js';
import { uniformNumbers } from './randomNumbers.js';
import { squaredNormOf } from './sums.js';

/** A polynomial fitted to the sign function. */
export const llsq: Scenario = {
  id: 'llsq',
  title: 'linear least squares of a polynomial',
  source: 'GradBench 2024, eval llsq, from cmpad, problem llsq_obj (Bell)',
  shows:
    'A quadratic function of its variables: central differences have no truncation error, only rounding.',
  tags: ['benchmark'],
  sizes: [2, 3, 4, 6, 8, 16, 32, 64],
  sizeIs: 'variables',
  variables: (size) => numbered('x', size),
  // 1/2 sum_i (s_i - x_1 - x_2 t_i - x_3 t_i^2 - ...)^2,  t_i from -1 to 1 in 2 n points,  s_i = sign(t_i)
  f: (size) => (x) => {
    const times = Array.from({ length: 2 * size }, (_, i) => (2 * i) / (2 * size - 1) - 1);
    return mul(0.5, squaredNormOf(times.map((t) => sub(Math.sign(t), polynomial(x, t)))));
  },
  points: (size) => ({ falling: Array.from({ length: size }, (_, i) => 1 / 2 ** Math.min(i, 10)) }),
  randomPoint: (size, uniform) => uniformNumbers(uniform, size, -1, 1),
};

/** By Horner's scheme. */
const polynomial = (x: readonly Value[], t: number): Value =>
  x.reduceRight((sum, coefficient) => add(mul(sum, t), coefficient));
