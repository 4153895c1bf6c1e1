import { derivative } from '@fourgrad/forward';
import { add, mul, type Value } from '@fourgrad/ops';
import type { Scenario } from '../Scenario.js';

/** A derivative inside the function that is differentiated. */
export const perturbationConfusion: Scenario = {
  id: 'perturbation-confusion',
  title: 'x times the derivative of x + y by y',
  source: 'Siskind & Pearlmutter 2005, Perturbation Confusion and Referential Transparency, IFL 2005',
  shows: 'The inner derivative is 1, so the outer one is 1; a tool that mixes the two up says 2.',
  tags: ['trap'],
  sizes: [1],
  sizeIs: 'variables',
  variables: () => ['x'],
  // x d/dy (x + y) at y = 1
  f:
    () =>
    ([x]) =>
      mul(x, derivative((y: Value) => add(x, y))(1) as Value),
  points: () => ({ one: [1] }),
  randomPoint: (_size, uniform) => [4 * uniform() - 2],
};
