import { scenarios } from '../catalogue/catalogue.js';
import { listing } from '../listing.js';
import { canonicalJson } from '../report/canonicalJson.js';
import { fitted, lines } from '../report/table.js';
import { wrapped } from '../report/wrapped.js';
import { isSized } from '../Scenario.js';
import type { Streams } from './Streams.js';

const LEAST_TITLE = 20;

/** `fourgrad list`: the built-in functions with their sizes, and what else can be named. */
export function listCommand({ json }: { readonly json?: boolean }, { out, style, width }: Streams): void {
  const all = listing();
  if (json === true) {
    out(canonicalJson(all));
    return;
  }
  const columns = [
    { head: 'id', rank: 0, words: true, cells: scenarios.map(({ id }) => id) },
    { head: 'n', rank: 1, cells: all.scenarios.map(({ variables }) => range(variables)) },
    { head: 'size', rank: 2, cells: scenarios.map((each) => (isSized(each) ? range(each.sizes) : '-')) },
    {
      head: 'function',
      rank: 0,
      words: true,
      least: LEAST_TITLE,
      cells: scenarios.map(({ title }) => title),
    },
  ];
  const { heads, rows } = lines(fitted(columns, width));
  const { engines, tags } = all;
  const stories = all.stories.map(({ id }) => id);
  const names = Object.entries({ engines, stories, tags }).flatMap(([what, each]) =>
    wrapped(`${what}: ${each.join(', ')}`, width),
  );
  out(`${[...heads.map(style.dim), ...rows, '', ...names].join('\n')}\n`);
}

/** From the first to the last of ascending numbers. */
function range(numbers: readonly number[]): string {
  const [first, last] = [numbers[0], numbers[numbers.length - 1]];
  return first === last ? `${first}` : `${first}-${last}`;
}
