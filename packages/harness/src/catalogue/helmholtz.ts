import { add, div, log, mul, sub, type Value } from '@fourgrad/ops';
import type { Scenario } from '../Scenario.js';
import { numbered } from './numbered.js';
import { seededNumbers, uniformNumbers } from './randomNumbers.js';
import { dotOf, sumOf } from './sums.js';

const ROOT2 = Math.SQRT2;

/** The volumes: small enough that b^T x < 1 for all 0 < x <= 1. */
export const volumes = (n: number): number[] => seededNumbers(1, n, 0.25, 0.75).map((b) => b / n);

/** A symmetric matrix of positive energies. */
export function energies(n: number): number[][] {
  const below = seededNumbers(2, n * n, 0.25, 1);
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => below[Math.max(i, j) * n + Math.min(i, j)]),
  );
}

/** The energy of a mixed fluid in a unit volume. */
export const helmholtz: Scenario = {
  id: 'helmholtz',
  title: 'Helmholtz energy of a mixed fluid',
  source: 'Griewank & Walther 2008, Evaluating Derivatives, SIAM',
  shows:
    'A gradient of many variables costs reverse mode a few evaluations, forward mode as many as variables.',
  tags: ['classic'],
  sizes: [2, 3, 5, 10, 20, 50, 100],
  sizeIs: 'variables',
  variables: (size) => numbered('x', size),
  // In units of R T, with v = b^T x:
  // sum_i x_i log(x_i / (1 - v)) - x^T A x / (sqrt(8) v) log((1 + (1 + sqrt 2) v) / (1 + (1 - sqrt 2) v))
  f: (size) => {
    const [b, A] = [volumes(size), energies(size)];
    return (x) => {
      const volume = dotOf(b, x);
      const left = sub(1, volume);
      const ideal = sumOf(x.map((xi) => mul(xi, log(div(xi, left)))));
      const attraction = dotOf(
        x,
        A.map((row) => dotOf(row, x)),
      );
      const ratio = div(affine(1 + ROOT2, volume), affine(1 - ROOT2, volume));
      return sub(ideal, mul(div(attraction, mul(2 * ROOT2, volume)), log(ratio)));
    };
  },
  points: (size) => ({ even: new Array<number>(size).fill(0.5) }),
  randomPoint: (size, uniform) => uniformNumbers(uniform, size, 0.1, 1),
};

/** 1 + c x. */
const affine = (c: number, x: Value): Value => add(1, mul(c, x));
