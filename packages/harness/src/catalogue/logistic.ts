import { mul, sub, type Value } from '@fourgrad/ops';
import type { Scenario } from '../Scenario.js';

/** The logistic map applied to itself. */
export const logistic: Scenario = {
  id: 'logistic',
  title: 'iterated logistic map',
  source: 'Baydin et al. 2018, JMLR 18(153), table 1',
  shows: 'The derivative written out as a tree grows far faster with depth than the function does.',
  tags: ['classic', 'swell'],
  sizes: [1, 2, 3, 4, 5, 6, 7, 8, 12, 16, 24, 32],
  sizeIs: 'depth',
  variables: () => ['x'],
  // l_1 = x,  l_{k+1} = 4 l_k (1 - l_k)
  f:
    (depth) =>
    ([x]) => {
      let l: Value = x;
      for (let step = 1; step < depth; step++) l = mul(mul(4, l), sub(1, l));
      return l;
    },
  points: () => ({ fifth: [0.2] }),
  randomPoint: (_depth, uniform) => [0.05 + 0.9 * uniform()],
};
