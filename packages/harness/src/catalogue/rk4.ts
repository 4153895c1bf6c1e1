import { mul, square, sub, type Value } from '@fourgrad/ops';
import type { Scenario } from '../Scenario.js';
import { rungeKuttaStep } from './rungeKuttaStep.js';

const TIME = 4;

/** Where the oscillator of van der Pol is after four units of time. */
export const rk4: Scenario = {
  id: 'rk4',
  title: 'van der Pol oscillator by Runge-Kutta steps',
  source:
    'van der Pol 1926, Philosophical Magazine 2(11); Kutta 1901, Zeitschrift für Mathematik und Physik 46',
  shows:
    'A long computation with few inputs: forward mode needs no memory of the steps, reverse mode tapes them all.',
  tags: ['solver'],
  sizes: [4, 8, 16, 32, 64, 256, 1024],
  sizeIs: 'steps',
  variables: () => ['x', 'v', 'mu'],
  // x' = v,  v' = mu (1 - x^2) v - x
  f:
    (steps) =>
    ([x, v, mu]) => {
      const field = ([x, v]: readonly Value[]) => [v, sub(mul(mul(mu, sub(1, square(x))), v), x)];
      let state: readonly Value[] = [x, v];
      for (let step = 0; step < steps; step++) state = rungeKuttaStep(field, state, TIME / steps);
      return state[0];
    },
  points: () => ({ start: [1.25, 0.5, 0.75] }),
  randomPoint: (_steps, uniform) => [0.5 + uniform(), uniform(), 0.25 + uniform() / 2],
};
