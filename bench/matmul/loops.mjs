// The products as one writes them by hand, in plain loops over typed arrays: the measure for bench:matmul.

/** C = A B, in the order i, p, j: the inner loop runs along rows. */
export function product(a, b, m, k, n) {
  const c = new Float64Array(m * n);
  for (let i = 0; i < m; i++) {
    const row = i * n;
    for (let p = 0; p < k; p++) {
      const factor = a[i * k + p];
      const from = p * n;
      for (let j = 0; j < n; j++) c[row + j] += factor * b[from + j];
    }
  }
  return c;
}

// A_bar = C_bar B^T,  B_bar = A^T C_bar
/** Both cotangents, in the order i, p, j. */
export function cotangents(a, b, cBar, m, k, n) {
  const [aBar, bBar] = [new Float64Array(m * k), new Float64Array(k * n)];
  for (let i = 0; i < m; i++) {
    const row = i * n;
    for (let p = 0; p < k; p++) {
      const from = p * n;
      let entry = 0;
      for (let j = 0; j < n; j++) entry += cBar[row + j] * b[from + j];
      aBar[i * k + p] = entry;
    }
  }
  for (let i = 0; i < m; i++) {
    const row = i * n;
    for (let p = 0; p < k; p++) {
      const factor = a[i * k + p];
      const to = p * n;
      for (let j = 0; j < n; j++) bBar[to + j] += factor * cBar[row + j];
    }
  }
  return [aBar, bBar];
}
