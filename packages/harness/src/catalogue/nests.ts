import { sigmoid, sin, type Value } from '@fourgrad/ops';
import type { Scenario } from '../Scenario.js';

type Nest = Pick<Scenario, 'id' | 'title' | 'source' | 'shows'>;

const nestOf = (g: (x: Value) => Value, x: number, about: Nest): Scenario => ({
  ...about,
  tags: ['swell'],
  sizes: [1, 2, 4, 8, 16, 32, 64, 128],
  sizeIs: 'depth',
  variables: () => ['x'],
  // g(g(... g(x)))
  f: (depth) => (values) => {
    let y: Value = values[0];
    for (let level = 0; level < depth; level++) y = g(y);
    return y;
  },
  points: () => ({ given: [x] }),
  randomPoint: (_depth, uniform) => [0.25 + uniform()],
});

/** The sine of the sine of ... */
export const nestedSine = nestOf(sin, 0.75, {
  id: 'nested-sine',
  title: 'sine of sine of sine',
  source: 'Laue 2019, On the Equivalence of Automatic and Symbolic Differentiation, arXiv:1904.02990',
  shows:
    'The chain rule writes a chain out again for each of its links: the tree grows with the square of the depth.',
});

/** A chain of sigmoid units with weights of 1. */
export const nestedSigmoid = nestOf(sigmoid, 0.5, {
  id: 'nested-sigmoid',
  title: 'sigmoid of sigmoid of sigmoid',
  source: 'Bengio, Simard & Frasconi 1994, IEEE Transactions on Neural Networks 5(2)',
  shows: 'Every link passes on less than a quarter, and the derivative vanishes with depth.',
});
