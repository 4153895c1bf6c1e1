import { cut } from './format.js';

/** A column of a table of text. */
export interface Column {
  /** What several neighbouring columns have in common, shown above them. */
  readonly group?: string;
  readonly head: string;
  /** Of several lines, where they have line breaks. */
  readonly cells: readonly string[];
  /** Words are aligned to the left; numbers, the usual, to the right. */
  readonly words?: boolean;
  /** Where the width does not suffice, the columns with the highest rank go first; rank 0 always stays. */
  readonly rank: number;
  /** Cells may be cut to this width, before a column goes. */
  readonly least?: number;
}

const GAP = '  ';

/** Characters between two columns. */
export const columnGap = GAP.length;

const linesIn = (cell: string): string[] => cell.split('\n');

const widthOf = ({ head, cells }: Column): number =>
  Math.max(head.length, ...cells.flatMap(linesIn).map((line) => line.length));

/** The width of a table of these columns. */
export const widthOfAll = (columns: readonly Column[]): number =>
  columns.reduce((sum, column) => sum + widthOf(column) + GAP.length, -GAP.length);

/** The columns that fit into a width: cells cut where they may be, then the dispensable columns dropped. */
export function fitted(columns: readonly Column[], width: number): readonly Column[] {
  let kept = columns;
  while (widthOfAll(kept) > width) {
    const narrowed = kept.map((column) => narrower(column, widthOfAll(kept) - width));
    const highest = Math.max(...kept.map(({ rank }) => rank));
    if (highest === 0 || widthOfAll(narrowed) <= width) return narrowed;
    kept = kept.filter(({ rank }) => rank < highest);
  }
  return kept;
}

function narrower(column: Column, by: number): Column {
  const { least, cells } = column;
  if (least === undefined) return column;
  const width = Math.max(least, widthOf(column) - by);
  return { ...column, cells: cells.map((cell) => cut(cell, width)) };
}

/** A table as aligned lines: the groups (if there are any), the heads, the rows. */
export function lines(columns: readonly Column[]): { heads: string[]; rows: string[] } {
  const widths = columns.map(widthOf);
  const line = (texts: readonly string[]) =>
    texts
      .map((text, i) => (columns[i].words === true ? text.padEnd(widths[i]) : text.padStart(widths[i])))
      .join(GAP)
      .trimEnd();
  const heads = [line(columns.map(({ head }) => head))];
  if (columns.some(({ group }) => group !== undefined)) heads.unshift(groupLine(columns, widths));
  const rows = columns[0].cells.flatMap((_, row) => {
    const cells = columns.map((column) => linesIn(column.cells[row]));
    const height = Math.max(...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, i) => line(cells.map((each) => each[i] ?? '')));
  });
  return { heads, rows };
}

/** Every group's name above the head of the first of its columns, or beside the name before it. */
function groupLine(columns: readonly Column[], widths: readonly number[]): string {
  let text = '';
  let start = 0;
  columns.forEach(({ group, head, words }, i) => {
    if (group !== undefined && group !== columns[i - 1]?.group) {
      const own = text === '' ? '' : `${text}${GAP}`;
      text = own.padEnd(words === true ? start : start + widths[i] - head.length) + group;
    }
    start += widths[i] + GAP.length;
  });
  return text;
}

/** A table in Markdown, with one line of heads. */
export function markdownTable(columns: readonly Column[], escaped: (text: string) => string): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  const heads = columns.map(({ group, head }) => (group === undefined ? head : `${head} (${group})`));
  const rule = `|${columns.map(({ words }) => (words === true ? ' :-- |' : ' --: |')).join('')}`;
  const rows = columns[0].cells.map((_, row) => line(columns.map(({ cells }) => cells[row])));
  return [line(heads), rule, ...rows].join('\n');
}
