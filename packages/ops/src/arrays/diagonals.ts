import { shapeOf } from '../array/elements.js';
import { requireWhole } from '../array/requireWhole.js';
import { sizeOf } from '../array/shape.js';
import { asValue } from '../linear/shapes.js';
import { sum } from '../linear/sum.js';
import { named } from '../named.js';
import type { Value } from '../operand.js';
import { pick, range } from './pick.js';

/** The elements of matrices where the row and the column allow it, 0 elsewhere. */
function masked(name: string, x: unknown, k: number, keeps: (row: number, column: number) => boolean): Value {
  requireWhole('the number of a diagonal', k);
  const value = asValue(x);
  const shape = shapeOf(value);
  if (shape.length < 2) throw new RangeError(`a triangle needs a matrix, got shape [${shape}]`);
  const [rows, columns] = shape.slice(-2);
  const places = Int32Array.from(range(0, sizeOf(shape)), (place) =>
    keeps(Math.floor(place / columns) % rows, place % columns) ? place : -1,
  );
  return named(name, pick(value, places, shape), value);
}

/**
 * The lower triangle of a matrix or a batch of them: what lies on the k-th diagonal and below; 0 above.
 *
 * @throws RangeError for what is no matrix, or a k that is no whole number.
 * @example tril([[1, 2], [3, 4]]).toArray() // [[1, 0], [3, 4]]
 */
export const tril = (x: unknown, k = 0): any => masked('tril', x, k, (row, column) => column - row <= k);

/**
 * The upper triangle of a matrix or a batch of them: what lies on the k-th diagonal and above; 0 below.
 *
 * @throws RangeError for what is no matrix, or a k that is no whole number.
 * @example triu([[1, 2], [3, 4]]).toArray() // [[1, 2], [0, 4]]
 */
export const triu = (x: unknown, k = 0): any => masked('triu', x, k, (row, column) => column - row >= k);

/**
 * The matrix with a vector on its k-th diagonal, or the k-th diagonal of a matrix: above the main one for k > 0, below it
 * for k < 0.
 *
 * @throws RangeError for other shapes, or a k that is no whole number.
 * @example diag([[1, 2], [3, 4]]).toArray() // [1, 4]
 * @example diag([5], 1).toArray() // [[0, 5], [0, 0]]
 */
export function diag(x: unknown, k = 0): any {
  requireWhole('the number of a diagonal', k);
  const value = asValue(x);
  const shape = shapeOf(value);
  const [firstRow, firstColumn] = [Math.max(0, -k), Math.max(0, k)];
  if (shape.length === 1) {
    const n = shape[0] + Math.abs(k);
    const places = new Int32Array(n * n).fill(-1);
    for (let i = 0; i < shape[0]; i++) places[(firstRow + i) * n + firstColumn + i] = i;
    return named('diag', pick(value, places, [n, n]), value);
  }
  if (shape.length !== 2) throw new RangeError(`diag needs a vector or a matrix, got shape [${shape}]`);
  const [rows, columns] = shape;
  const n = Math.max(0, Math.min(rows - firstRow, columns - firstColumn));
  const places = Int32Array.from(range(0, n), (i) => (firstRow + i) * columns + firstColumn + i);
  return named('diag', pick(value, places, [n]), value);
}

/**
 * The sum of the diagonal of a matrix.
 *
 * @throws RangeError for what is no matrix.
 * @example matrixTrace([[1, 2], [3, 4]]) // 5
 */
export function matrixTrace(x: unknown): any {
  const value = asValue(x);
  if (shapeOf(value).length !== 2)
    throw new RangeError(`matrixTrace needs a matrix, got shape [${shapeOf(value)}]`);
  return named('matrixTrace', sum(diag(value)), value);
}
