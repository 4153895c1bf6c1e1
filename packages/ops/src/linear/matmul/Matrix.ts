/** A matrix inside of an array: its element (i, j) is data[offset + i rowStride + j columnStride]. */
export interface Matrix<Data = Float64Array> {
  readonly data: Data;
  /** Moves from matrix to matrix of a batch. */
  offset: number;
  readonly rows: number;
  readonly columns: number;
  readonly rowStride: number;
  readonly columnStride: number;
}

/** The first matrix of an array of matrices with so many rows and columns. */
export function matrixIn<Data>(data: Data, rows: number, columns: number): Matrix<Data> {
  return { data, offset: 0, rows, columns, rowStride: columns, columnStride: 1 };
}

/** The same elements read the other way. */
export function transposed<Data>(matrix: Matrix<Data>): Matrix<Data> {
  const { data, offset, rows, columns, rowStride, columnStride } = matrix;
  return { data, offset, rows: columns, columns: rows, rowStride: columnStride, columnStride: rowStride };
}
