import { add, cos, div, mul, sin, sub, type Value } from '@fourgrad/ops';
import type { Scenario } from '../Scenario.js';

/** The square root as a solver finds it. */
export const newtonRoot: Scenario = {
  id: 'newton-root',
  title: 'square root by Newton steps',
  source: "Christianson 1994, Optimization Methods and Software 3(4); the iteration is Heron's",
  shows: 'The derivative of an unrolled solver converges too, further off than the root at every step.',
  tags: ['solver', 'swell'],
  sizes: [1, 2, 4, 8, 16, 32, 64],
  sizeIs: 'steps',
  variables: () => ['a'],
  // r <- (r + a / r) / 2
  f:
    (steps) =>
    ([a]) => {
      let root: Value = 1;
      for (let step = 0; step < steps; step++) root = mul(0.5, add(root, div(a, root)));
      return root;
    },
  points: () => ({ two: [2], million: [1e6] }),
  randomPoint: (_steps, uniform) => [0.25 + 8 * uniform()],
};

/** The eccentric anomaly of a planet at a time of its year. */
export const newtonKepler: Scenario = {
  id: 'newton-kepler',
  title: "Kepler's equation by Newton steps",
  source: 'Kepler 1609, Astronomia nova; Christianson 1994, Optimization Methods and Software 3(4)',
  shows:
    'An equation without a formula for its root: the implicit function theorem says what the steps must give.',
  tags: ['solver', 'swell'],
  sizes: [1, 2, 4, 8, 16, 32],
  sizeIs: 'steps',
  variables: () => ['M', 'eccentricity'],
  // E - k sin E = M for E:  E <- E - (E - k sin E - M) / (1 - k cos E), from E = M
  f:
    (steps) =>
    ([mean, k]) => {
      let E: Value = mean;
      for (let step = 0; step < steps; step++) {
        const residual = sub(sub(E, mul(k, sin(E))), mean);
        E = sub(E, div(residual, sub(1, mul(k, cos(E)))));
      }
      return E;
    },
  points: () => ({ given: [1.25, 0.5] }),
  randomPoint: (_steps, uniform) => [0.5 + 2 * uniform(), 0.1 + 0.5 * uniform()],
};
