import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './packages.mjs';

// What the JavaScript of a package is made from. Other packages are not on the list: they stay imports,
// so a change in one never changes the output of another.
const inputs = (directory) => [
  ...readdirSync(join(directory, 'src'), { recursive: true }).map((name) =>
    join(directory, 'src', `${name}`),
  ),
  join(directory, 'package.json'),
  join(directory, 'tsup.config.ts'),
  join(root, 'tsup.base.ts'),
  join(root, 'pnpm-lock.yaml'), // versions of what is bundled
  join(root, 'scripts/constants.mjs'),
  join(root, 'scripts/licenses.mjs'),
];

/** Path, size and modification time of every input: cheap to take, and different when anything was edited. */
export function fingerprint(directory) {
  return inputs(directory)
    .map((path) => ({ path, stat: statSync(path) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ path, stat }) => `${path} ${stat.size} ${stat.mtimeMs}`)
    .sort()
    .join('\n');
}

// The stamp lives in dist, so that deleting dist means building again.
const stampOf = (directory) => join(directory, 'dist/.stamp');

export function isFresh(directory) {
  try {
    return readFileSync(stampOf(directory), 'utf8') === fingerprint(directory);
  } catch {
    return false;
  }
}

export const clearStamp = (directory) => rmSync(stampOf(directory), { force: true });
export const writeStamp = (directory, text) => writeFileSync(stampOf(directory), text);
