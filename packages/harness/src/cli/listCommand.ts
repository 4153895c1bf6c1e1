import { scenarios } from '../catalogue/catalogue.js';
import { fitted, lines } from '../report/table.js';
import type { Streams } from './Streams.js';

/** `fourgrad list`: the built-in functions. */
export function listCommand({ out, style, width }: Streams): void {
  const columns = [
    { head: 'id', rank: 0, words: true, cells: scenarios.map(({ id }) => id) },
    { head: 'n', rank: 1, cells: scenarios.map(({ variables }) => `${variables.length}`) },
    { head: 'function', rank: 0, words: true, cells: scenarios.map(({ title }) => title) },
  ];
  const { heads, rows } = lines(fitted(columns, width));
  out(`${[...heads.map(style.dim), ...rows].join('\n')}\n`);
}
