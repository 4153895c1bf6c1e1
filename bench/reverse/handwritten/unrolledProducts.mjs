// The products again, four steps of the sum at a time, so that a number of the result is read and written a quarter as
// often. The lengths of the sums have to be multiples of four.
export { productTransposed } from './products.mjs';

/** A B, [m, k] [k, n]. */
export const product = (a, b, m, k, n) => sumOfRows(a, k, 1, b, m, k, n);

/** A^T B, [k, m] [k, n]. */
export const transposedProduct = (a, b, m, k, n) => sumOfRows(a, 1, m, b, m, k, n);

// row i of the result: the sum over l of a[i down + l across] times row l of B
function sumOfRows(a, down, across, b, m, k, n) {
  const c = new Float64Array(m * n);
  for (let i = 0; i < m; i++) {
    const to = i * n;
    for (let l = 0; l < k; l += 4) {
      const x0 = a[i * down + l * across];
      const x1 = a[i * down + (l + 1) * across];
      const x2 = a[i * down + (l + 2) * across];
      const x3 = a[i * down + (l + 3) * across];
      const from0 = l * n;
      const from1 = from0 + n;
      const from2 = from1 + n;
      const from3 = from2 + n;
      for (let j = 0; j < n; j++)
        c[to + j] += x0 * b[from0 + j] + x1 * b[from1 + j] + x2 * b[from2 + j] + x3 * b[from3 + j];
    }
  }
  return c;
}
