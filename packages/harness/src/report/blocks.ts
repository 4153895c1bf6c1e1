import { type Column, columnGap, widthOfAll } from './table.js';
import { wrapped } from './wrapped.js';

const LEAST = 24; // narrower columns of words are hard to read

/**
 * A table that is too wide as several that fit, so that nothing is lost: each begins with the columns that say what a
 * row is, the first `keys` ones. Words that are wider than a table are wrapped.
 */
export function blocksOf(
  columns: readonly Column[],
  keys: number,
  width: number,
): readonly (readonly Column[])[] {
  const heads = columns.slice(0, keys);
  const room = Math.max(LEAST, width - widthOfAll(heads) - columnGap);
  const blocks: Column[][] = [[...heads]];
  for (const column of columns.slice(keys).map((each) => folded(each, room))) {
    const last = blocks[blocks.length - 1];
    if (last.length === keys || widthOfAll([...last, column]) <= width) last.push(column);
    else blocks.push([...heads, column]);
  }
  return blocks;
}

const folded = (column: Column, width: number): Column =>
  column.words === true
    ? { ...column, cells: column.cells.map((cell) => wrapped(cell, width).join('\n')) }
    : column;
