/** The inner product. */
const dot = (u: readonly number[], v: readonly number[]): number =>
  u.reduce((sum, each, i) => sum + each * v[i], 0);

/**
 * A random orthogonal matrix as rows: it changes the length of no vector, so that what a layer does to a gradient is
 * the doing of its activation alone. Gram-Schmidt on random rows, twice, since once leaves rounding errors.
 */
export function orthogonal(n: number, uniform: () => number): number[][] {
  const rows: number[][] = [];
  while (rows.length < n) {
    let row = unit(Array.from({ length: n }, () => 2 * uniform() - 1));
    for (const other of [...rows, ...rows]) {
      const along = dot(row, other);
      row = row.map((each, i) => each - along * other[i]);
    }
    rows.push(unit(row));
  }
  return rows;
}

/** The vector of length 1 in the same direction. */
export function unit(v: readonly number[]): number[] {
  const length = lengthOf(v);
  return v.map((each) => each / length);
}

/** The Euclidean length. */
export const lengthOf = (v: readonly number[]): number => Math.sqrt(dot(v, v));
