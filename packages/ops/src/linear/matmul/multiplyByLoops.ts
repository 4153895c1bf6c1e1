import { type Matrix, transposed } from './Matrix.js';

/**
 * Adds A B to `product`, whose rows begin at `start` and follow each other.
 *
 * Every entry is the sum of its products in their order, added one by one to one number: c_ij = (c_ij + a_i0 b_0j) + ...
 * So the order of the loops around it does not matter for the bits; what matters is that arrays are read along their
 * rows, and that an entry of the product is loaded and stored once for four products.
 */
export function multiplyByLoops(left: Matrix, right: Matrix, product: Float64Array, start: number): void {
  // (A b)^T = b^T A^T: a column as a row, so that four rows of A are read at once
  if (right.columns === 1 && left.rows > 1)
    multiplyByLoops(transposed(right), transposed(left), product, start);
  else if (right.columns > 1 && right.columnStride === 1) addRows(left, right, product, start);
  else addInnerProducts(left, right, product, start);
}

/** c_i += a_ip b_p, row by row. */
function addRows(left: Matrix, right: Matrix, product: Float64Array, start: number): void {
  const { data: a, rows: m, columns: k, rowStride: aRow, columnStride: aColumn } = left;
  const { data: b, columns: n, rowStride: bRow } = right;
  for (let i = 0; i < m; i++) {
    const c = start + i * n;
    let ap = left.offset + i * aRow;
    let b0 = right.offset;
    let p = 0;
    for (; p + 4 <= k; p += 4) {
      const a0 = a[ap];
      const a1 = a[ap + aColumn];
      const a2 = a[ap + 2 * aColumn];
      const a3 = a[ap + 3 * aColumn];
      const b1 = b0 + bRow;
      const b2 = b1 + bRow;
      const b3 = b2 + bRow;
      for (let j = 0; j < n; j++) {
        product[c + j] = product[c + j] + a0 * b[b0 + j] + a1 * b[b1 + j] + a2 * b[b2 + j] + a3 * b[b3 + j];
      }
      ap += 4 * aColumn;
      b0 += 4 * bRow;
    }
    for (; p < k; p++) {
      const factor = a[ap];
      for (let j = 0; j < n; j++) product[c + j] += factor * b[b0 + j];
      ap += aColumn;
      b0 += bRow;
    }
  }
}

/** c_ij += a_i b_j, four columns b_j at once. */
function addInnerProducts(left: Matrix, right: Matrix, product: Float64Array, start: number): void {
  const { data: a, rows: m, columns: k, rowStride: aRow, columnStride: aColumn } = left;
  const { data: b, columns: n, rowStride: bRow, columnStride: bColumn } = right;
  for (let i = 0; i < m; i++) {
    const first = left.offset + i * aRow;
    const c = start + i * n;
    let j = 0;
    for (; j + 4 <= n; j += 4) {
      let c0 = product[c + j];
      let c1 = product[c + j + 1];
      let c2 = product[c + j + 2];
      let c3 = product[c + j + 3];
      let ap = first;
      let b0 = right.offset + j * bColumn;
      let b1 = b0 + bColumn;
      let b2 = b1 + bColumn;
      let b3 = b2 + bColumn;
      for (let p = 0; p < k; p++) {
        const factor = a[ap];
        c0 += factor * b[b0];
        c1 += factor * b[b1];
        c2 += factor * b[b2];
        c3 += factor * b[b3];
        ap += aColumn;
        b0 += bRow;
        b1 += bRow;
        b2 += bRow;
        b3 += bRow;
      }
      product[c + j] = c0;
      product[c + j + 1] = c1;
      product[c + j + 2] = c2;
      product[c + j + 3] = c3;
    }
    for (; j < n; j++) {
      let entry = product[c + j];
      for (let p = 0; p < k; p++) {
        entry += a[first + p * aColumn] * b[right.offset + p * bRow + j * bColumn];
      }
      product[c + j] = entry;
    }
  }
}
