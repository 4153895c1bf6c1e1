import { scenarios } from '../catalogue/catalogue.js';
import { cut } from '../report/format.js';
import { aligned } from '../report/terminal.js';
import type { Streams } from './compareCommand.js';

/** `fourgrad list`: the built-in functions. */
export function listCommand({ out }: Streams): void {
  const rows = scenarios.map(({ id, title, source }) => [id, cut(title, 40), cut(source, 28)]);
  out(`${aligned([['id', 'function', 'source'], ...rows], [0, 1, 2]).join('\n')}\n`);
}
