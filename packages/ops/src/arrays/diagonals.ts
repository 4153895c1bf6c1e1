import { shapeOf } from '../array/elements.js';
import { sizeOf } from '../array/shape.js';
import { asValue } from '../linear/shapes.js';
import { sum } from '../linear/sum.js';
import type { Value } from '../operand.js';
import { pick, range } from './pick.js';

/** The elements of matrices where the row and the column allow it, 0 elsewhere. */
function masked(x: unknown, keeps: (row: number, column: number) => boolean): Value {
  const value = asValue(x);
  const shape = shapeOf(value);
  if (shape.length < 2) throw new RangeError(`a triangle needs a matrix, got shape [${shape}]`);
  const [rows, columns] = shape.slice(-2);
  const places = Int32Array.from(range(0, sizeOf(shape)), (place) =>
    keeps(Math.floor(place / columns) % rows, place % columns) ? place : -1,
  );
  return pick(value, places, shape);
}

/**
 * The lower triangle of a matrix or a batch of them: what lies on the k-th diagonal and below; 0 above.
 *
 * @throws RangeError for what is no matrix.
 * @example tril([[1, 2], [3, 4]]).toArray() // [[1, 0], [3, 4]]
 */
export const tril = (x: unknown, k = 0): any => masked(x, (row, column) => column - row <= k);

/**
 * The upper triangle of a matrix or a batch of them: what lies on the k-th diagonal and above; 0 below.
 *
 * @throws RangeError for what is no matrix.
 * @example triu([[1, 2], [3, 4]]).toArray() // [[1, 2], [0, 4]]
 */
export const triu = (x: unknown, k = 0): any => masked(x, (row, column) => column - row >= k);

/**
 * The diagonal matrix of a vector, or the diagonal of a matrix.
 *
 * @throws RangeError for other shapes.
 * @example diag([[1, 2], [3, 4]]).toArray() // [1, 4]
 */
export function diag(x: unknown): any {
  const value = asValue(x);
  const shape = shapeOf(value);
  if (shape.length === 1) {
    const [n] = shape;
    const places = Int32Array.from(range(0, n * n), (place) =>
      place % (n + 1) === 0 ? place / (n + 1) : -1,
    );
    return pick(value, places, [n, n]);
  }
  if (shape.length !== 2) throw new RangeError(`diag needs a vector or a matrix, got shape [${shape}]`);
  const n = Math.min(...shape);
  return pick(
    value,
    Int32Array.from(range(0, n), (i) => i * (shape[1] + 1)),
    [n],
  );
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
  return sum(diag(value));
}
