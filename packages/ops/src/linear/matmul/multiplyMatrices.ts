import type { Value } from '../../operand.js';
import type { Matrix } from './Matrix.js';
import { multiplyByLoops } from './multiplyByLoops.js';
import { kernelOfBlocks, multiplyInBlocks } from './multiplyInBlocks.js';
import { multiplyValues } from './multiplyValues.js';

/**
 * Writes A B into `product`, whose rows begin at `start` and follow each other; if it is a Float64Array, so are the
 * data of both matrices, and it is zero so far.
 *
 * Small matrices and vectors take the loops, also because copying would cost more than it saves. The bits of float64
 * results are the same whichever way is taken.
 */
export function multiplyMatrices(
  left: Matrix<ArrayLike<Value>>,
  right: Matrix<ArrayLike<Value>>,
  product: Float64Array | Value[],
  start: number,
): void {
  if (!(product instanceof Float64Array)) {
    multiplyValues(left, right, product, start);
    return;
  }
  const [a, b] = [left as Matrix, right as Matrix];
  const kernel = isWorthPacking(a.rows, a.columns, b.columns) ? kernelOfBlocks() : null;
  if (kernel === null) multiplyByLoops(a, b, product, start);
  else multiplyInBlocks(kernel, a, b, product, start);
}

// Measured: from 10 x 10 times 10 x 10 on the kernel wins, by more the larger the matrices are, unless the numbers to be
// copied are about as many as the products (a vector; 3 x 1000 times 1000 x 3).
const isWorthPacking = (m: number, k: number, n: number): boolean =>
  m * k * n >= 1000 && m * k * n >= 1.5 * (m * k + k * n + m * n);
