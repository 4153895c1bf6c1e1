// Products of matrices in rows, in the order in which memory is read and written row by row: plain loops.

/** A B, [m, k] [k, n]: rows of B times numbers of A are added to rows of the result. */
export function product(a, b, m, k, n) {
  const c = new Float64Array(m * n);
  for (let i = 0; i < m; i++) {
    for (let l = 0; l < k; l++) {
      const x = a[i * k + l];
      for (let j = 0, from = l * n, to = i * n; j < n; j++) c[to + j] += x * b[from + j];
    }
  }
  return c;
}

/** A^T B, [k, m] [k, n]: the same, with the rows of A in the outer loop. */
export function transposedProduct(a, b, m, k, n) {
  const c = new Float64Array(m * n);
  for (let l = 0; l < k; l++) {
    for (let i = 0; i < m; i++) {
      const x = a[l * m + i];
      for (let j = 0, from = l * n, to = i * n; j < n; j++) c[to + j] += x * b[from + j];
    }
  }
  return c;
}

/** A B^T, [m, k] [n, k]: inner products of rows, in four sums, so that no addition waits for the one before it. */
export function productTransposed(a, b, m, k, n) {
  const c = new Float64Array(m * n);
  const whole = k & ~3;
  for (let i = 0; i < m; i++) {
    const row = i * k;
    for (let j = 0; j < n; j++) {
      const column = j * k;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let l = 0; l < whole; l += 4) {
        s0 += a[row + l] * b[column + l];
        s1 += a[row + l + 1] * b[column + l + 1];
        s2 += a[row + l + 2] * b[column + l + 2];
        s3 += a[row + l + 3] * b[column + l + 3];
      }
      for (let l = whole; l < k; l++) s0 += a[row + l] * b[column + l];
      c[i * n + j] = s0 + s1 + (s2 + s3);
    }
  }
  return c;
}
