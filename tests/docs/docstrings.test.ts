import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageExports } from '../../scripts/docs/exports.mjs';
import { packages, root } from '../../scripts/packages.mjs';
import { modules, type PackageName } from './support/packages.ts';
import { claimOf } from './support/program.ts';

// The functions of the primitives are generated; docs/function-language.md has what there is to say of each.
// The rules one by one are rows of the rulebook; their functions say what they mean.
const exports = [...packageExports()]
  .filter(([name]) => name !== '@fourgrad/ops/rules')
  .map(([name, list]) => ({ name, list: list.filter(({ file }) => !file.endsWith('.generated.ts')) }));

const EXAMPLE = /@example (.+) \/\/ (.+?)(?:\s*\*\/)?$/gm;

/** Every `@example code // value` of a package's sources; the compiler knows only those of exports. */
const examples = packages().flatMap(({ directory, manifest }) =>
  readdirSync(join(directory, 'src'), { recursive: true })
    .map((file) => join(directory, 'src', `${file}`))
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) =>
      Array.from(readFileSync(path, 'utf8').matchAll(EXAMPLE), ([, code, value]) => ({
        path,
        file: path.slice(root.length),
        name: manifest.name as PackageName,
        code,
        value,
      })),
    ),
);

/** What a package exports, with the entries below it. */
const everythingOf = (scope: PackageName): Record<string, unknown> =>
  Object.assign(
    {},
    ...Object.entries(modules).flatMap(([name, module]) =>
      `${name}/`.startsWith(`${scope}/`) ? [module] : [],
    ),
  );

describe.each(exports)('the exports of $name', ({ list }) => {
  it('have a docstring each', () => {
    expect(list.filter(({ text }) => text === '').map(({ name }) => name)).toEqual([]);
  });

  it('have an example each, if they are functions', () => {
    const without = list.filter((one) => one.callable && one.examples.length === 0);
    expect(without.map(({ name, file }) => `${name} in ${file}`)).toEqual([]);
  });
});

describe('every @example in the sources gives the value it says', () => {
  it.each(examples)('$file: $code', async ({ path, name, code, value }) => {
    const own = await import(path);
    // The verbs are described where no mode is in reach: there the examples hold in every exact mode.
    const scopes = path.endsWith('verbs/types.ts')
      ? (['@fourgrad/symbolic', '@fourgrad/forward', '@fourgrad/reverse'] as const)
      : [name];
    for (const scope of scopes) {
      const { says, gives } = claimOf(code, value, { ...everythingOf(scope), ...own });
      expect(gives, scope).toBe(says);
    }
  });
});
