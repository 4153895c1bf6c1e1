import { gradient } from '@fourgrad/forward';
import { add, div, gt, mul, reciprocal, sqrt, square, sub, type Value, where } from '@fourgrad/ops';
import type { Scenario } from '../Scenario.js';
import { squaredNormOf } from './sums.js';

const TIME = 40;

/** p(x; w) = 1 / |x - (10, 10 - w)| + 1 / |x - (10, 0)|. */
const potential =
  (w: Value) =>
  (place: readonly Value[]): Value => {
    const from = (charge: readonly Value[]) =>
      reciprocal(sqrt(squaredNormOf(place.map((each, i) => sub(each, charge[i])))));
    return add(from([10, sub(10, w)]), from([10, 0]));
  };

/** Where a charged particle crosses the axis, pushed away by two charges one of which is steered. */
export const particle: Scenario = {
  id: 'particle',
  title: 'particle pushed by a nested derivative',
  source:
    'Pearlmutter & Siskind 2008, Using Programming Language Theory to Make AD Sound and Efficient, AD2008, problem particle; without the search for the best w',
  shows: 'The function itself differentiates: the force on the particle is the gradient of a potential.',
  tags: ['benchmark', 'solver'],
  sizes: [20, 25, 30, 40, 100, 400],
  sizeIs: 'steps',
  variables: () => ['w'],
  // x' = v,  v' = -grad p(x; w),  from x = (0, 8), v = (0.75, 0);  the square of x_1 where x_2 = 0
  f:
    (steps) =>
    ([w]) => {
      const slope = gradient(potential(w));
      const h = TIME / steps;
      let [place, speed]: Value[][] = [
        [0, 8],
        [0.75, 0],
      ];
      for (let step = 0; step < steps; step++) {
        const push = slope(place) as Value[];
        const next = place.map((x, i) => add(x, mul(h, speed[i])));
        const faster = speed.map((v, i) => sub(v, mul(h, push[i])));
        // a mask, not a branch: before its last step above the axis the particle stops, and waits
        const above = gt(next[1], 0);
        const kept = (is: readonly Value[], was: readonly Value[]) =>
          is.map((x, i) => where(above, x, was[i]));
        [place, speed] = [kept(next, place), kept(faster, speed)];
      }
      // straight on to the axis
      return square(sub(place[0], mul(speed[0], div(place[1], speed[1]))));
    },
  points: () => ({ start: [0] }),
  // further off the particle does not come back to the axis in time
  randomPoint: (_steps, uniform) => [0.5 * uniform() - 0.125],
};
