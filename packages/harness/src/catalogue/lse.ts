import type { Scenario } from '../Scenario.js';
import { logSumExpOf } from './logSumExpOf.js';
import { numbered } from './numbered.js';
import { uniformNumbers } from './randomNumbers.js';

/** The smooth maximum, with the largest variable taken out first. */
export const lse: Scenario = {
  id: 'lse',
  title: 'LogSumExp without overflow',
  source: 'GradBench 2024, eval lse, github.com/gradbench/gradbench',
  shows: 'Taking out the maximum adds a derivative of its own, which must cancel to the last digit.',
  tags: ['benchmark'],
  sizes: [2, 5, 10, 20, 50, 100, 200],
  sizeIs: 'variables',
  variables: (size) => numbered('x', size),
  f: () => logSumExpOf,
  points: (size) => ({
    thousands: Array.from({ length: size }, (_, i) => 1000 + (i % 16) / 8),
    equal: new Array<number>(size).fill(3),
  }),
  randomPoint: (size, uniform) => uniformNumbers(uniform, size, -3, 3),
};
