import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Every package of the workspace: its directory and its package.json. */
export function packages() {
  return readdirSync(join(root, 'packages')).map((folder) => {
    const directory = join(root, 'packages', folder);
    return { directory, manifest: JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) };
  });
}
