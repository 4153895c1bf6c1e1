import { table } from './markdown.mjs';

const HEAD = ['id', 'function', 'size', 'what it shows', 'source'];

/**
 * The generated parts of docs/catalogue.md: a table of the scenarios of each kind, `catalogue:classic` and so on. A
 * scenario stands in the table of its first tag.
 *
 * @param {readonly any[]} scenarios
 * @returns {Record<string, string>}
 */
export function catalogueTables(scenarios) {
  const kinds = [...new Set(scenarios.map(({ tags }) => tags[0]))];
  return Object.fromEntries(
    kinds.map((kind) => {
      const rows = scenarios.filter(({ tags }) => tags[0] === kind).map(row);
      return [`catalogue:${kind}`, table([HEAD, ...rows])];
    }),
  );
}

const row = ({ id, title, sizes, sizeIs, shows, source }) => [
  `\`${id}\``,
  title,
  sizes.length === 1 ? '-' : `${sizeIs} ${sizes[0]} to ${sizes[sizes.length - 1]}`,
  shows,
  source,
];
