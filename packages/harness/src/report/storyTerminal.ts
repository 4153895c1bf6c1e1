import type { StoryCell, StoryTable } from '../stories/Story.js';
import { compact } from './format.js';
import type { Style } from './style.js';
import { fitted, lines } from './table.js';

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

/** Counts are exact, so are all their digits. */
const cellText = (cell: StoryCell): string =>
  typeof cell === 'number' && !Number.isSafeInteger(cell) ? compact(cell, 12) : cell === null ? '-' : `${cell}`;

const isWord = (cell: StoryCell): boolean => typeof cell === 'string' && !/^[-+(\d]/.test(cell);

/** Lines of whole words. */
function wrapped(sentence: string, width: number): string[] {
  const result = [''];
  for (const word of sentence.split(' ')) {
    const last = result[result.length - 1];
    if (last === '') result[result.length - 1] = word;
    else if (last.length + 1 + word.length <= width) result[result.length - 1] = `${last} ${word}`;
    else result.push(word);
  }
  return result;
}
