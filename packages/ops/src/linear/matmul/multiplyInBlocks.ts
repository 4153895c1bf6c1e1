import { TILE } from './kernel.generated.js';
import { type Matrix, transposed } from './Matrix.js';
import { packPanels, unpackTiles } from './panels.js';
import { type SimdKernel, simdKernel } from './simdKernel.js';

// The largest block of C, and how many products its entries take at once. Measured: a panel of B (8 kB) stays in the
// first cache, the block of A (0.5 MB) in the second; longer blocks gain nothing more.
const ROWS = 256;
const COLUMNS = 512;
const DEPTH = 256;

// Where the blocks lie in the kernel's memory, counted in numbers. With 2.5 MB all products make do.
const A = 0;
const B = A + ROWS * DEPTH;
const C = B + DEPTH * COLUMNS;
const END = C + ROWS * COLUMNS;
const BYTES = 8;

/** The kernel that multiplyInBlocks runs; null where there is none. */
export const kernelOfBlocks = (): SimdKernel | null => simdKernel(END);

/** Writes A B, at least 1 x 1, into `product`, whose rows begin at `start` and follow each other. */
export function multiplyInBlocks(
  { numbers, multiplyPanels }: SimdKernel,
  left: Matrix,
  right: Matrix,
  product: Float64Array,
  start: number,
): void {
  const [m, k, n] = [left.rows, left.columns, right.columns];
  const rightColumns = transposed(right);
  for (let j = 0; j < n; j += COLUMNS) {
    const columns = Math.min(COLUMNS, n - j);
    for (let i = 0; i < m; i += ROWS) {
      const rows = Math.min(ROWS, m - i);
      const size = padded(rows) * padded(columns);
      numbers.fill(0, C, C + size);
      for (let p = 0; p < k; p += DEPTH) {
        const depth = Math.min(DEPTH, k - p);
        packPanels(left, i, rows, p, depth, numbers, A);
        packPanels(rightColumns, j, columns, p, depth, numbers, B);
        multiplyPanels(
          BYTES * A,
          BYTES * (A + padded(rows) * depth),
          BYTES * B,
          BYTES * (B + padded(columns) * depth),
          BYTES * C,
          BYTES * TILE * depth,
        );
      }
      unpackTiles(numbers, C, product, start + i * n + j, n, rows, columns);
    }
  }
}

/** The last panel is filled up with zeros. */
const padded = (length: number): number => Math.ceil(length / TILE) * TILE;
