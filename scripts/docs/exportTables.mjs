import { table } from './markdown.mjs';

/** Exports of @fourgrad/ops that users of a mode need; the others are for those who write a mode. */
const FOR_USERS =
  /\/(branch|define|rulebook|linear\/\w+|array\/(NdArray|broadcast)|functions\.generated)\.ts$/;

/**
 * The generated lists of exports, by the name of the part: `exports` of a package's page, `exports:modes` of what
 * @fourgrad/ops has for writers of modes.
 *
 * @param {import('./exports.mjs').Export[]} exports
 * @returns {Record<string, string>}
 */
export function exportTables(exports, isPrimitive = (_name) => false) {
  const values = exports.filter(({ name, value }) => value && !isPrimitive(name));
  const users = values.filter(({ file }) => !file.startsWith('packages/ops/') || FOR_USERS.test(file));
  const authors = values.filter((one) => !users.includes(one));
  return { exports: listed(users), 'exports:modes': listed(authors) };
}

const listed = (exports) =>
  table([
    ['export', 'what it is'],
    ...exports.map(({ name, text, examples }) => [
      `\`${name}\``,
      [firstSentence(text), ...examples.map(inWords)].join(' '),
    ]),
  ]);

/** The first paragraph on one line, up to the end of its first sentence. */
function firstSentence(text) {
  const paragraph = text.split('\n\n')[0].replace(/\s+/g, ' ');
  return /^.*?\.(?= [A-Z]|$)/.exec(paragraph)?.[0] ?? paragraph;
}

/** `code // value` as a sentence. */
const inWords = (example) => `\`${example.trim().replace(' // ', '` is `')}\`.`;
