import { scenarios } from '../catalogue/catalogue.js';
import { fitted, lines } from '../report/table.js';
import { isSized, type Scenario } from '../Scenario.js';
import type { Streams } from './Streams.js';

/** `fourgrad list`: the built-in functions and their sizes. */
export function listCommand({ out, style, width }: Streams): void {
  const columns = [
    { head: 'id', rank: 0, words: true, cells: scenarios.map(({ id }) => id) },
    { head: 'n', rank: 1, cells: scenarios.map(variableCount) },
    { head: 'size', rank: 2, cells: scenarios.map((each) => (isSized(each) ? range(each.sizes) : '-')) },
    { head: 'function', rank: 0, words: true, cells: scenarios.map(({ title }) => title) },
  ];
  const { heads, rows } = lines(fitted(columns, width));
  out(`${[...heads.map(style.dim), ...rows].join('\n')}\n`);
}

const variableCount = (scenario: Scenario): string =>
  range(scenario.sizes.map((size) => scenario.variables(size).length));

/** From the first to the last of ascending numbers. */
function range(numbers: readonly number[]): string {
  const [first, last] = [numbers[0], numbers[numbers.length - 1]];
  return first === last ? `${first}` : `${first}-${last}`;
}
