import { gradient } from '@fourgrad/forward';
import { add, mul, square, sub, type Value } from '@fourgrad/ops';
import type { Scenario } from '../Scenario.js';
import { uniformNumbers } from './randomNumbers.js';

const RATE = 1 / 8;

/** The inner maximum of a saddle, found by gradient ascent. */
export const saddle: Scenario = {
  id: 'saddle',
  title: 'saddle climbed by nested gradient ascent',
  source:
    'Pearlmutter & Siskind 2008, Using Programming Language Theory to Make AD Sound and Efficient, AD2008, problem saddle; without the outer descent',
  shows:
    'A derivative through an optimiser that itself differentiates: perturbations of the two must not be confused.',
  tags: ['benchmark', 'solver'],
  sizes: [1, 2, 4, 8, 16, 64, 256],
  sizeIs: 'steps',
  variables: () => ['x1', 'y1', 'x2', 'y2'],
  // max over (x_2, y_2) of (x_1^2 + y_1^2) - (x_2^2 + y_2^2), from the start given
  f:
    (steps) =>
    ([x1, y1, ...start]) => {
      const height = ([x2, y2]: readonly Value[]) =>
        sub(add(square(x1), square(y1)), add(square(x2), square(y2)));
      const slope = gradient(height);
      let top: readonly Value[] = start;
      for (let step = 0; step < steps; step++) {
        const uphill = slope(top) as Value[];
        top = top.map((each, i) => add(each, mul(RATE, uphill[i])));
      }
      return height(top);
    },
  points: () => ({ start: [1, 1, 1, 1] }),
  randomPoint: (_steps, uniform) => uniformNumbers(uniform, 4, -2, 2),
};
