import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OTHERS = ['decimal.js', 'mathjs', 'nerdamer'];

/** The versions of fourgrad and of the packages that results depend on; null for what is not installed. */
export function versions(): Record<string, string | null> {
  const { resolve } = createRequire(import.meta.url);
  const installed = (name: string) => {
    try {
      return versionAbove(resolve(name), name);
    } catch {
      return null;
    }
  };
  return {
    fourgrad: versionAbove(fileURLToPath(import.meta.url), 'fourgrad'),
    ...Object.fromEntries(OTHERS.map((name) => [name, installed(name)])),
  };
}

/** From the package.json of this name above a file: not every package exports its own. */
function versionAbove(file: string, name: string): string | null {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    try {
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      if (manifest.name === name) return manifest.version;
    } catch {
      // none here
    }
  }
  return null;
}
