import { min, sub, type Value } from '@fourgrad/ops';
import type { Scenario } from '../Scenario.js';
import { numbered } from './numbered.js';
import { rowsOf } from './partsOf.js';
import { seededNumbers, uniformNumbers } from './randomNumbers.js';
import { squaredNormOf, sumOf } from './sums.js';

const DIMENSION = 2;

export const observations = (clusters: number) =>
  rowsOf(seededNumbers(1, 3 * clusters * DIMENSION, -1, 1), DIMENSION);

/** How far observations are from the nearest of some centroids. */
export const kmeans: Scenario = {
  id: 'kmeans',
  title: 'k-means objective',
  source: 'Bottou & Bengio 1995, NIPS 7; GradBench 2024, eval kmeans, github.com/gradbench/gradbench',
  shows:
    'Every minimum has a kink where two centroids are as near; away from it, only the nearest one gets a gradient.',
  tags: ['benchmark'],
  sizes: [2, 3, 4, 5, 10, 20, 40],
  sizeIs: 'clusters',
  variables: (clusters) => numbered('c', clusters * DIMENSION),
  // sum_i min_j |c_j - p_i|^2
  f: (clusters) => (x) => {
    const centroids = rowsOf<Value>(x, DIMENSION);
    const nearest = observations(clusters).map((point) =>
      centroids
        .map((centroid) => squaredNormOf(centroid.map((c, k) => sub(c, point[k]))))
        .reduce((least, distance) => min(least, distance)),
    );
    return sumOf(nearest);
  },
  points: (clusters) => ({ seeded: seededNumbers(2, clusters * DIMENSION, -1, 1) }),
  randomPoint: (clusters, uniform) => uniformNumbers(uniform, clusters * DIMENSION, -1, 1),
};
