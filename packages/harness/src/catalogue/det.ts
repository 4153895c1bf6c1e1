import { add, mul, sub, type Value } from '@fourgrad/ops';
import type { Scenario } from '../Scenario.js';
import { rowsOf } from './partsOf.js';
import { seededNumbers, uniformNumbers } from './randomNumbers.js';

// det A = sum_j (-1)^j a_1j det(A without row 1 and column j)
function determinant(rows: readonly (readonly Value[])[]): Value {
  const [first, ...others] = rows;
  if (others.length === 0) return first[0];
  return first
    .map((entry, j) => mul(entry, determinant(others.map((row) => row.filter((_, k) => k !== j)))))
    .reduce((sum, term, j) => (j % 2 === 0 ? add(sum, term) : sub(sum, term)));
}

/** The determinant of a matrix of variables, row by row, expanded by its minors. */
export const det: Scenario = {
  id: 'det',
  title: 'determinant by minors',
  source:
    'GradBench 2024, eval det, from cmpad, problem det_by_minor (Bell); the expansion is that of Laplace 1772',
  shows:
    'A sum of n! products: the gradient, all n^2 cofactors at once, costs reverse mode a few times as much.',
  tags: ['classic', 'benchmark', 'swell'],
  sizes: [2, 3, 4, 5, 6, 7],
  sizeIs: 'rows',
  variables: (size) => matrix(size).map(([i, j]) => `a${i}_${j}`),
  f: (size) => (x) => determinant(rowsOf(x, size)),
  points: (size) => ({ seeded: seededNumbers(size, size * size, -2, 2) }),
  randomPoint: (size, uniform) => uniformNumbers(uniform, size * size, -2, 2),
};

/** Row and column of each entry, counted from 1. */
const matrix = (n: number): [row: number, column: number][] =>
  Array.from({ length: n * n }, (_, k) => [Math.floor(k / n) + 1, (k % n) + 1]);
