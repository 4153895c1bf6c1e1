import { add, exp, log, mul, sub, type Value } from '@fourgrad/ops';
import type { Scenario } from '../Scenario.js';
import { logSumExpOf } from './logSumExpOf.js';
import { partsOf, rowsOf } from './partsOf.js';
import { seededNumbers, uniformNumbers } from './randomNumbers.js';
import { squaredNormOf, sumOf } from './sums.js';

// In two dimensions: the inverse covariance of a component is Q^T Q with Q = [[exp(q_1), 0], [l, exp(q_2)]].
const DIMENSION = 2;
const PER_COMPONENT = 2;
/** The Wishart prior of every inverse covariance has this scale, and DIMENSION + 1 + EXTRA degrees of freedom. */
const SCALE = 1;
const EXTRA = 2;

const layout = (k: number) => partsOf({ alpha: k, mu: DIMENSION * k, q: DIMENSION * k, l: k });

export const observations = (k: number) =>
  rowsOf(seededNumbers(1, PER_COMPONENT * k * DIMENSION, -2, 2), DIMENSION);

/** What no variable changes: of each observation in the likelihood, and of each component in the prior. */
function constantOf(observationCount: number, k: number): number {
  // Gamma_2(5/2), the gamma function of two dimensions, is 3 pi / 4
  const prior = DIMENSION * (DIMENSION + 1 + EXTRA) * (log(SCALE) - log(2) / 2) - log((3 * Math.PI) / 4);
  return k * prior - (observationCount * DIMENSION * log(2 * Math.PI)) / 2;
}

/** Fitting of a mixture of Gaussians. */
export const gmm: Scenario = {
  id: 'gmm',
  title: 'Gaussian mixture model with a Wishart prior',
  source: 'Srajer, Kukelova & Fitzgibbon 2018, Optimization Methods and Software 33(4-6)',
  shows:
    'A likelihood of many parameters and data: the benchmark on which tools differ by orders of magnitude.',
  tags: ['benchmark'],
  sizes: [1, 2, 3, 4, 5, 10, 20],
  sizeIs: 'components',
  variables: (k) => layout(k).names,
  // sum_i log sum_k exp(alpha_k + sum q_k - |Q_k (x_i - mu_k)|^2 / 2) - n log sum_k exp(alpha_k)
  //   - sum_k (gamma^2 |Q_k|^2 / 2 - m sum q_k) + constants
  f: (k) => {
    const points = observations(k);
    const constant = constantOf(points.length, k);
    return (x) => {
      const { alpha, mu, q, l } = layout(k).split<Value>(x);
      const means = rowsOf(mu, DIMENSION);
      const logarithms = rowsOf(q, DIMENSION);
      const diagonals = logarithms.map((row) => row.map((each) => exp(each)));
      const sums = logarithms.map(sumOf);
      const weights = alpha.map((each, c) => add(each, sums[c]));
      const likelihoods = points.map((point) =>
        logSumExpOf(
          means.map((mean, c) => sub(weights[c], mul(0.5, distance(point, mean, diagonals[c], l[c])))),
        ),
      );
      const mixture = mul(points.length, logSumExpOf(alpha));
      const prior = diagonals.map((diagonal, c) =>
        sub(mul(EXTRA, sums[c]), mul(SCALE ** 2 / 2, squaredNormOf([...diagonal, l[c]]))),
      );
      return add(add(sub(sumOf(likelihoods), mixture), sumOf(prior)), constant);
    };
  },
  points: (k) => ({
    seeded: [
      ...seededNumbers(2, k, -1, 1),
      ...seededNumbers(3, DIMENSION * k, -2, 2),
      ...seededNumbers(4, 3 * k, -1, 1),
    ],
  }),
  randomPoint: (k, uniform) => uniformNumbers(uniform, layout(k).names.length, -1, 1),
};

/** |Q (x - mu)|^2. */
function distance(
  point: readonly number[],
  mean: readonly Value[],
  diagonal: readonly Value[],
  below: Value,
): Value {
  const [x, y] = point.map((each, i) => sub(each, mean[i]));
  return squaredNormOf([mul(diagonal[0], x), add(mul(diagonal[1], y), mul(below, x))]);
}
