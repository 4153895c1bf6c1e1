import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const OTHERS = ['decimal.js', 'mathjs', 'nerdamer'];

/** The versions of fourgrad and of the packages that results depend on; null for what is not installed. */
export function versions(): Record<string, string | null> {
  const own = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
  return { fourgrad: own, ...Object.fromEntries(OTHERS.map((name) => [name, versionOf(name)])) };
}

/** From the package.json above the package's entry: not every package exports it. */
function versionOf(name: string): string | null {
  let folder: string;
  try {
    folder = dirname(require.resolve(name));
  } catch {
    return null;
  }
  for (; folder !== dirname(folder); folder = dirname(folder)) {
    try {
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      if (manifest.name === name) return manifest.version;
    } catch {
      // none here
    }
  }
  return null;
}
