import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../packages.mjs';

/** The Markdown files that are documentation: their paths from the root, with slashes. */
export function documents() {
  const pages = readdirSync(join(root, 'docs'), { recursive: true })
    .map((name) => `docs/${name}`.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md'));
  const readmes = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/README.md`);
  return ['README.md', ...pages.sort(), ...readmes];
}

/** @param {string} path */
export const textOf = (path) => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');

/**
 * The fenced code blocks of a text: language, content, the line of its first line, and where the content stands.
 *
 * @param {string} text
 */
export function codeBlocks(text) {
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((match) => {
    const start = match.index + match[0].indexOf('\n') + 1;
    const line = text.slice(0, start).split('\n').length;
    return { language: match[1], code: match[2], line, start, end: start + match[2].length };
  });
}

/**
 * The text with what stands between `<!-- name:start -->` and `<!-- name:end -->` replaced, for every part it has.
 *
 * @param {string} text
 * @param {Record<string, string>} parts
 */
export function withParts(text, parts) {
  return text.replace(/(<!-- ([\w:-]+):start -->\n)[\s\S]*?(<!-- \2:end -->)/g, (whole, start, name, end) =>
    Object.hasOwn(parts, name) ? `${start}\n${parts[name]}\n\n${end}` : whole,
  );
}

/**
 * A Markdown table.
 *
 * @param {string[][]} rows the head first
 */
export function table([head, ...rows]) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
