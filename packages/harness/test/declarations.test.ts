import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const source = fileURLToPath(new URL('../src', import.meta.url));

/** The declarations of the files that index.ts and what it imports declare types of, as the compiler writes them. */
function declarations(): Map<string, string> {
  const base = ts.readConfigFile(join(source, '../../../tsconfig.base.json'), ts.sys.readFile).config;
  const { options } = ts.convertCompilerOptionsFromJson(base.compilerOptions, source);
  const program = ts.createProgram([join(source, 'index.ts')], {
    ...options,
    composite: false,
    types: ['node'],
  });
  const all = new Map<string, string>();
  for (const file of program.getSourceFiles()) {
    if (!file.fileName.startsWith(`${source}/`)) continue;
    program.emit(
      file,
      (path, text) => path.endsWith('.d.ts') && all.set(path.replace(/\.d\.ts$/, ''), text),
      undefined,
      true,
    );
  }
  return reachable(all);
}

/** Those that the types of index.ts lead to. */
function reachable(all: ReadonlyMap<string, string>): Map<string, string> {
  const found = new Map<string, string>();
  const queue = [join(source, 'index')];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const text = all.get(path);
    if (text === undefined || found.has(path)) continue;
    found.set(path, text);
    for (const [, name] of text.matchAll(/'(\.[^']*)\.js'/g)) queue.push(join(dirname(path), name));
  }
  return found;
}

/** The lines of a declaration that say any, comments left out. */
const anys = (text: string): string[] =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .filter((line) => /\bany\b/.test(line));

it('no public declaration says any', { timeout: 120_000 }, () => {
  const found = declarations();
  expect([...found.keys()].map((path) => relative(source, path))).toContain('compare');
  expect(readFileSync(join(source, 'index.ts'), 'utf8')).toContain("'./compare.js'");
  expect(
    [...found].flatMap(([path, text]) => anys(text).map((line) => `${relative(source, path)}: ${line}`)),
  ).toEqual([]);
});
