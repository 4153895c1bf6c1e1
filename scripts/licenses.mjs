import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Writes dist/THIRD-PARTY-LICENSES.txt: the licence of every package with at least one byte in the bundle,
 * as esbuild's metafile tells it, each text once. Throws if a package has none.
 */
export function writeLicenses(directory) {
  const metafile = join(directory, 'dist/metafile-esm.json');
  const { outputs } = JSON.parse(readFileSync(metafile, 'utf8'));
  rmSync(metafile); // a build product, not something to publish
  const target = join(directory, 'dist/THIRD-PARTY-LICENSES.txt');
  rmSync(target, { force: true });

  const folders = new Set();
  for (const { inputs } of Object.values(outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      if (bytesInOutput > 0 && path.includes('node_modules/'))
        folders.add(packageFolder(resolve(directory, path)));
    }
  }
  if (folders.size === 0) return;

  const namesByText = new Map();
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const texts = licenseTexts(folder);
    if (texts.length === 0) throw new Error(`${name}@${version} is bundled but ships no licence text`);
    for (const text of texts) {
      namesByText.set(text, [...(namesByText.get(text) ?? []), `${name}@${version} (${license})`]);
    }
  }
  const texts = [...namesByText.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const parts = texts.map(
    (text, i) => `${i + 1}. ${namesByText.get(text).sort().join(', ')}\n\n${shorten(text, texts)}`,
  );
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  writeFileSync(target, `${['This package contains code of these packages.', ...parts].join(rule)}\n`);
}

/** Many licences are another one (10 kB of Apache-2.0, say) and a paragraph: that one is not said again. */
function shorten(text, texts) {
  const base = texts.findLastIndex(
    (other) => other !== text && other.length > 1000 && text.startsWith(other),
  );
  return base < 0 ? text : `The text of part ${base + 1}, then:\n\n${text.slice(texts[base].length).trim()}`;
}

/** The nearest folder upwards whose package.json has a name (some only say `"type": "module"`). */
function packageFolder(path) {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name) return folder;
  }
  throw new Error(`no package.json above ${path}`);
}

const licenseTexts = (folder) =>
  readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8').trim());
