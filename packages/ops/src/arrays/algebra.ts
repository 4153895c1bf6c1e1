import { elementsOf, shapeOf } from '../array/elements.js';
import { NdArray } from '../array/NdArray.js';
import { primal } from '../branch.js';
import { add, div, mul, neg, sub } from '../functions.generated.js';
import { asValue, reshape } from '../linear/shapes.js';
import { named } from '../named.js';
import type { Value } from '../operand.js';
import { concat } from './joining.js';
import { outer } from './layers.js';
import { pickAlong, range } from './pick.js';
import { select, slice } from './slicing.js';

// By elimination in the function language itself: every mode differentiates it, to every order.

/**
 * The solution of A x = b for a vector b, or for each column of a matrix (Gauss and Jordan, with row exchanges).
 *
 * @throws RangeError if A is no square matrix, b does not fit, or A is singular.
 * @example solve([[2, 0], [0, 4]], [2, 2]).toArray() // [1, 0.5]
 */
export function solve(a: unknown, b: unknown): any {
  const [matrix, right] = [asValue(a), asValue(b)];
  const n = sideOf(matrix, 'solve');
  const shape = shapeOf(right);
  if (shape[0] !== n || shape.length > 2)
    throw new RangeError(`solve: shapes [${shapeOf(matrix)}] and [${shape}] must match`);
  let rows = concat([matrix, reshape(right, [n, shape[1] ?? 1])], 1);
  for (let k = 0; k < n; k++) {
    const pivotRow = rowOfPivot(rows, k, k, n);
    if (pivotRow === undefined) throw new RangeError('solve: the matrix is singular');
    rows = exchanged(rows, k, pivotRow, n);
    const row = select(rows, k);
    const scaled = div(row, select(row, k));
    const others = maskOf(n, k);
    const column = mul(select(rows, k, 1), others);
    // the k-th row becomes the scaled one, the others lose their part of it
    const cleared = mul(rows, reshape(others, [n, 1]));
    rows = add(cleared, outer(sub(sub(1, others), column), scaled));
  }
  return named('solve', reshape(slice(rows, { axis: 1, start: n }), shape));
}

/**
 * The inverse of a square matrix.
 *
 * @throws RangeError if it is no square matrix, or singular.
 * @example inverse([[2, 0], [0, 4]]).toArray() // [[0.5, 0], [0, 0.25]]
 */
export function inverse(a: unknown): any {
  const matrix = asValue(a);
  const n = sideOf(matrix, 'inverse');
  const identity = new Float64Array(n * n);
  for (let i = 0; i < n; i++) identity[i * (n + 1)] = 1;
  return named('inverse', solve(matrix, new NdArray([n, n], identity)));
}

/** A singular matrix of more rows has too many minors. */
const MOST_ROWS_OF_MINORS = 12;

/**
 * The determinant of a square matrix: the product of the pivots; for a singular one by minors, so that its derivatives
 * are right.
 *
 * @throws RangeError if it is no square matrix, or singular with more than 12 rows.
 * @example det([[1, 2], [3, 4]]) // -2
 */
export function det(a: unknown): any {
  const matrix = asValue(a);
  const n = sideOf(matrix, 'det');
  let rows = matrix;
  let product: Value = 1;
  for (let k = 0; k < n; k++) {
    const left = n - k;
    const pivotRow = rowOfPivot(rows, 0, 0, left);
    if (pivotRow === undefined) return named('det', byMinors(matrix, n));
    rows = exchanged(rows, 0, pivotRow, left);
    const row = select(rows, 0);
    const pivot = select(row, 0);
    product = mul(product, pivotRow === 0 ? pivot : neg(pivot));
    const below = slice(rows, { start: 1 });
    const factors = div(select(below, 0, 1), pivot);
    rows = sub(slice(below, { axis: 1, start: 1 }), outer(factors, slice(row, { start: 1 })));
  }
  return named('det', product);
}

function sideOf(matrix: Value, name: string): number {
  const shape = shapeOf(matrix);
  if (shape.length !== 2 || shape[0] !== shape[1])
    throw new RangeError(`${name} needs a square matrix, got shape [${shape}]`);
  return shape[0];
}

/** The row from `start` on with the largest element in a column; undefined if they are all 0. */
function rowOfPivot(rows: Value, column: number, start: number, end: number): number | undefined {
  const width = shapeOf(rows)[1];
  const elements = elementsOf(rows);
  let [best, largest]: [number | undefined, number] = [undefined, 0];
  for (let i = start; i < end; i++) {
    const size = Math.abs(primal(elements[i * width + column]));
    if (size > largest || (size !== size && best === undefined)) [best, largest] = [i, size];
  }
  return best;
}

function exchanged(rows: Value, i: number, j: number, n: number): Value {
  if (i === j) return rows;
  return pickAlong(
    rows,
    0,
    range(0, n).map((row) => (row === i ? j : row === j ? i : row)),
  );
}

/** 1 everywhere but at one place. */
function maskOf(n: number, zero: number): NdArray {
  return new NdArray(
    [n],
    Float64Array.from(range(0, n), (i) => (i === zero ? 0 : 1)),
  );
}

/** det = sum over the columns of the next row, by sets of columns already used: 2^n n products and no division. */
function byMinors(matrix: Value, n: number): Value {
  if (n > MOST_ROWS_OF_MINORS)
    throw new RangeError(
      `det: a singular matrix of ${n} rows; its derivatives need at most ${MOST_ROWS_OF_MINORS}`,
    );
  const elements = elementsOf(matrix);
  const minors: Value[] = new Array(1 << n).fill(0);
  minors[0] = 1;
  for (let used = 1; used < 1 << n; used++) {
    const columns = range(0, n).filter((column) => (used >> column) & 1);
    const row = columns.length - 1;
    columns.forEach((column, place) => {
      const term = mul(elements[row * n + column], minors[used ^ (1 << column)]);
      minors[used] = (row - place) % 2 === 0 ? add(minors[used], term) : sub(minors[used], term);
    });
  }
  return minors[(1 << n) - 1];
}
