import { TILE } from './kernel.generated.js';
import type { Matrix } from './Matrix.js';

/** Columns copied side by side, where going from one to the next takes another line of the cache. */
const CHUNK = 16;

/**
 * Writes a block of a matrix to target[position...] in panels of TILE rows, each column by column; rows that the last
 * panel lacks are zero.
 */
export function packPanels(
  { data, offset, rowStride, columnStride }: Matrix,
  firstRow: number,
  rows: number,
  firstColumn: number,
  columns: number,
  target: Float64Array,
  position: number,
): void {
  const first = offset + firstRow * rowStride + firstColumn * columnStride;
  // Of a matrix that is stored by columns a panel takes half a line of the cache from each. Panel by panel, the other half
  // would have to be fetched again; a few columns are left in the cache (3 to 5 % of a product).
  const chunk = rowStride < columnStride ? CHUNK : columns;
  for (let start = 0; start < columns; start += chunk) {
    const end = Math.min(columns, start + chunk);
    for (let i = 0; i < rows; i += TILE) {
      let to = position + i * columns + TILE * start;
      let from = first + i * rowStride + start * columnStride;
      const present = Math.min(TILE, rows - i);
      for (let j = start; j < end; j++) {
        if (present === TILE) {
          // written out: a loop of four steps takes more than twice the time
          target[to] = data[from];
          target[to + 1] = data[from + rowStride];
          target[to + 2] = data[from + 2 * rowStride];
          target[to + 3] = data[from + 3 * rowStride];
        } else {
          for (let r = 0; r < TILE; r++) target[to + r] = r < present ? data[from + r * rowStride] : 0;
        }
        to += TILE;
        from += columnStride;
      }
    }
  }
}

/**
 * Writes a block of tiles, those of a column below each other, to product[start...], whose rows are `stride` apart;
 * leaves out what fills up the last tiles.
 */
export function unpackTiles(
  tiles: Float64Array,
  position: number,
  product: Float64Array,
  start: number,
  stride: number,
  rows: number,
  columns: number,
): void {
  let from = position;
  for (let j = 0; j < columns; j += TILE) {
    const present = Math.min(TILE, columns - j);
    for (let i = 0; i < rows; i++) {
      const to = start + i * stride + j;
      if (present === TILE) {
        product[to] = tiles[from];
        product[to + 1] = tiles[from + 1];
        product[to + 2] = tiles[from + 2];
        product[to + 3] = tiles[from + 3];
      } else {
        for (let r = 0; r < present; r++) product[to + r] = tiles[from + r];
      }
      from += TILE;
    }
    from += ((TILE - (rows % TILE)) % TILE) * TILE;
  }
}
