import type { StoryCell, StoryTable } from '../stories/Story.js';
import { compact } from './format.js';
import type { Style } from './style.js';
import { fitted, lines } from './table.js';
import { wrapped } from './wrapped.js';

/** A story for a terminal: the question, the table, the sentences. */
export function terminalStory(
  question: string,
  { columns, rows }: StoryTable,
  sentences: readonly string[],
  style: Style,
  width: number,
): string {
  const cells = columns.map((head, c) => {
    const column = rows.map((row) => row[c]);
    // columns further to the right go first where the width does not suffice
    return { head, rank: c, words: column.some(isWord), cells: column.map(cellText) };
  });
  const { heads, rows: body } = lines(fitted(cells, width));
  const text = sentences.flatMap((sentence) => wrapped(sentence, width));
  return `${[style.strong(question), '', ...heads.map(style.dim), ...body, '', ...text].join('\n')}\n`;
}

const cellText = (cell: StoryCell): string =>
  typeof cell === 'number' ? compact(cell, 12) : cell === null ? '-' : `${cell}`;

const isWord = (cell: StoryCell): boolean => typeof cell === 'string' && !/^[-+(\d]/.test(cell);
