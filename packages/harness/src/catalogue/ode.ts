import { mul, type Value } from '@fourgrad/ops';
import type { Scenario } from '../Scenario.js';
import { numbered } from './numbered.js';
import { uniformNumbers } from './randomNumbers.js';
import { rungeKuttaStep } from './rungeKuttaStep.js';

const TIME = 2;
const VARIABLES = 4;

/** The last component of a chain of differential equations at time 2. */
export const ode: Scenario = {
  id: 'ode',
  title: 'chain of equations by Runge-Kutta steps',
  source: 'GradBench 2024, eval ode, from cmpad, problem an_ode (Bell)',
  shows:
    'A sequential loop whose exact answer is known: the tape grows with the steps, the gradient stays the same.',
  tags: ['solver', 'benchmark'],
  sizes: [1, 2, 4, 8, 16, 64, 256],
  sizeIs: 'steps',
  variables: () => numbered('x', VARIABLES),
  // y_1' = x_1,  y_i' = x_i y_{i-1},  y(0) = 0
  f: (steps) => (x) => {
    const field = (y: readonly Value[]) => x.map((xi, i) => (i === 0 ? xi : mul(xi, y[i - 1])));
    let y: readonly Value[] = new Array<number>(VARIABLES).fill(0);
    for (let step = 0; step < steps; step++) y = rungeKuttaStep(field, y, TIME / steps);
    return y[VARIABLES - 1];
  },
  points: () => ({ eighths: [1, 1.125, 1.25, 1.375] }),
  randomPoint: (_steps, uniform) => uniformNumbers(uniform, VARIABLES, 0.5, 1.5),
};
