import type { StoryCell, StoryTable } from '../stories/Story.js';
import { blocksOf } from './blocks.js';
import { compact } from './format.js';
import type { Style } from './style.js';
import { lines } from './table.js';
import { wrapped } from './wrapped.js';

/** A story for a terminal: the question, the table, in several where it is too wide, and the sentences. */
export function terminalStory(
  question: string,
  { columns, rows, keys = 1 }: StoryTable,
  sentences: readonly string[],
  style: Style,
  width: number,
): string {
  const cells = columns.map((head, c) => {
    const column = rows.map((row) => row[c]);
    return { head, rank: 0, words: column.some(isWord), cells: column.map(cellText) };
  });
  const tables = blocksOf(cells, keys, width).flatMap((block) => {
    const { heads, rows: body } = lines(block);
    return [...heads.map(style.dim), ...body, ''];
  });
  const text = sentences.flatMap((sentence) => wrapped(sentence, width));
  return `${[...wrapped(question, width).map(style.strong), '', ...tables, ...text].join('\n')}\n`;
}

/** Counts are exact, so are all their digits. */
const cellText = (cell: StoryCell): string =>
  typeof cell === 'number' && !Number.isSafeInteger(cell)
    ? compact(cell, 12)
    : cell === null
      ? '-'
      : `${cell}`;

/** Words, or a list of them; not numbers, vectors, or numbers with something to them such as `4 of 9`. */
const isWord = (cell: StoryCell): boolean => typeof cell === 'string' && /^[^-+(\d]|[a-z], /.test(cell);
