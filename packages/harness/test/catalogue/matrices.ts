/** A 4 x 4 matrix that moves points of space, by rows. */
export type Matrix = readonly (readonly number[])[];

const IDENTITY: Matrix = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => Number(i === j)));

export const product = (A: Matrix, B: Matrix): Matrix =>
  A.map((row) => IDENTITY.map((_, j) => row.reduce((sum, entry, k) => sum + entry * B[k][j], 0)));

/** Where a point goes. */
export const apply = (A: Matrix, [x, y, z]: readonly number[]): number[] =>
  A.slice(0, 3).map((row) => row[0] * x + row[1] * y + row[2] * z + row[3]);

export const shift = (by: readonly number[]): Matrix =>
  IDENTITY.map((row, i) => (i < 3 ? [...row.slice(0, 3), by[i]] : row));

export function axisRotation(axis: 'x' | 'z', angle: number): Matrix {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const [i, j] = axis === 'x' ? [1, 2] : [0, 1];
  return IDENTITY.map((row, r) =>
    row.map((entry, k) => {
      if (r === i && k === i) return c;
      if (r === i && k === j) return -s;
      if (r === j && k === i) return s;
      return r === j && k === j ? c : entry;
    }),
  );
}

/** exp([r]x), summed as a series: the rotation about r by |r|. */
export function rotationAbout([a, b, c]: readonly number[]): Matrix {
  const generator: Matrix = [
    [0, -c, b, 0],
    [c, 0, -a, 0],
    [-b, a, 0, 0],
    [0, 0, 0, 0],
  ];
  let [term, total] = [IDENTITY, IDENTITY];
  for (let k = 1; k < 30; k++) {
    term = product(term, generator).map((row) => row.map((entry) => entry / k));
    total = total.map((row, i) => row.map((entry, j) => entry + term[i][j]));
  }
  return total;
}
