import type { StoryCell, StoryTable } from '../stories/Story.js';

/**
 * A table as comma-separated values: one line of heads, lines end with CR LF (RFC 4180).
 *
 * @example csv({ columns: ['n', 'f'], rows: [[1, 'a,b']] }) // 'n,f\r\n1,"a,b"\r\n'
 */
export const csv = ({ columns, rows }: StoryTable): string =>
  [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');

function field(cell: StoryCell): string {
  const text = cell === null ? '' : `${cell}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
