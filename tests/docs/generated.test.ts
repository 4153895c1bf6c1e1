import * as ops from '@fourgrad/ops';
import * as symbolic from '@fourgrad/symbolic';
import { scenarios } from 'fourgrad';
import { expect, it } from 'vitest';
import { packageExports } from '../../scripts/docs/exports.mjs';
import { documents, textOf, withParts } from '../../scripts/docs/markdown.mjs';
import { generatedParts } from '../../scripts/docs/parts.mjs';

const parts = generatedParts(ops, symbolic, scenarios, packageExports());

it.each(documents())('the generated tables in %s are those of the sources (pnpm docs:write)', (path) => {
  const text = textOf(path);
  expect(text).toBe(withParts(text, parts(path)));
});

it('every primitive of the rulebook is in the tables of the function language', () => {
  const page = textOf('docs/function-language.md');
  expect(Object.keys(ops.rulebook).filter((name) => !page.includes(`| \`${name}(`))).toEqual([]);
});

it('every scenario of the catalogue is in the tables of its page', () => {
  const page = textOf('docs/catalogue.md');
  expect(scenarios.filter(({ id }) => !page.includes(`| \`${id}\` |`)).map(({ id }) => id)).toEqual([]);
});
