import { add, div, mul, sub, type Value } from '@fourgrad/ops';
import type { Scenario } from '../Scenario.js';

const TIME = 2;

/** Logistic growth for two units of time. */
export const euler: Scenario = {
  id: 'euler',
  title: 'logistic growth by Euler steps',
  source:
    'Verhulst 1838, Correspondance mathématique et physique 10; Euler 1768, Institutiones calculi integralis',
  shows:
    'The derivative of an integrator is the derivative of its steps, however many, and tells how to fit a model.',
  tags: ['solver', 'swell'],
  sizes: [1, 2, 4, 8, 16, 64, 256, 1024],
  sizeIs: 'steps',
  variables: () => ['y', 'r', 'K'],
  // y' = r y (1 - y / K)
  f:
    (steps) =>
    ([start, r, K]) => {
      let y: Value = start;
      for (let step = 0; step < steps; step++) {
        const growth = mul(mul(r, y), sub(1, div(y, K)));
        y = add(y, mul(TIME / steps, growth));
      }
      return y;
    },
  points: () => ({ few: [0.125, 1.5, 2] }),
  randomPoint: (_steps, uniform) => [0.1 + uniform(), 0.25 + uniform(), 1.5 + uniform()],
};
