import { instantiateKernel, type SimdKernel } from './instantiateKernel.js';
import { TILE } from './kernel.generated.js';
import { type Matrix, transposed } from './Matrix.js';
import { packPanels, unpackTiles } from './panels.js';

// The largest block of C, and how many products its entries take at once: a panel of B (8 kB) stays in the first cache,
// the block of A (0.5 MB) in the second. Measured: half of it costs a tenth of the speed, twice gains a twentieth.
const ROWS = 256;
const COLUMNS = 512;
const DEPTH = 256;
const BYTES = 8; // of a number

/** undefined before the first product that wants it, null where there is none. */
let kernel: SimdKernel | null | undefined;

/** The kernel with a memory for one block of each matrix: 2.5 MB, for products of any size. */
export function kernelOfBlocks(): SimdKernel | null {
  if (kernel === undefined) kernel = instantiateKernel(ROWS * DEPTH + DEPTH * COLUMNS + ROWS * COLUMNS);
  return kernel;
}

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
  const aBlock = 0; // where the blocks lie in the kernel's memory, counted in numbers
  const bBlock = aBlock + ROWS * DEPTH;
  const cBlock = bBlock + DEPTH * COLUMNS;
  for (let j = 0; j < n; j += COLUMNS) {
    const columns = Math.min(COLUMNS, n - j);
    for (let i = 0; i < m; i += ROWS) {
      const rows = Math.min(ROWS, m - i);
      numbers.fill(0, cBlock, cBlock + padded(rows) * padded(columns));
      for (let p = 0; p < k; p += DEPTH) {
        const depth = Math.min(DEPTH, k - p);
        packPanels(left, i, rows, p, depth, numbers, aBlock);
        packPanels(rightColumns, j, columns, p, depth, numbers, bBlock);
        multiplyPanels(
          BYTES * aBlock,
          BYTES * (aBlock + padded(rows) * depth),
          BYTES * bBlock,
          BYTES * (bBlock + padded(columns) * depth),
          BYTES * cBlock,
          BYTES * TILE * depth,
        );
      }
      unpackTiles(numbers, cBlock, product, start + i * n + j, n, rows, columns);
    }
  }
}

/** The last panel is filled up with zeros. */
const padded = (length: number): number => Math.ceil(length / TILE) * TILE;
