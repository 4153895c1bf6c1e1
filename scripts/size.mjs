// Prints what each package costs a user, installed and in a bundle, as markdown tables; `--write` records them in README.md.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildDeclarations, buildJavaScript } from './build.mjs';
import { bundleSize, bundles } from './bundleSizes.mjs';
import { install, packAll, tarballsFor } from './pack.mjs';
import { packages, root } from './packages.mjs';

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, `${name}`))
    .filter((path) => statSync(path).isFile());

const sum = (numbers) => numbers.reduce((total, n) => total + n, 0);
const bytesIn = (folder) => sum(filesIn(folder).map((path) => statSync(path).size));
const gzipped = (paths) => sum(paths.map((path) => gzipSync(readFileSync(path), { level: 9 }).length));
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

function row({ directory, manifest }, tarballs, folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  install(folder, tarballsFor(manifest.name, tarballs));
  const modules = join(folder, 'node_modules');
  const scripts = filesIn(join(directory, 'dist')).filter((path) => path.endsWith('.js'));
  rmSync(join(modules, '.package-lock.json'));
  const own = bytesIn(join(modules, manifest.name));
  return `| \`${manifest.name}\` | ${kB(own)} | ${kB(bytesIn(modules))} | ${kB(gzipped(scripts))} |`;
}

async function bundleRow(bundle, folder) {
  const { minified, gzipped } = await bundleSize(folder, bundle);
  const uses = bundle.uses.map((name) => `\`${name}\``).join(', ');
  const limit = bundle.limit === undefined ? '' : kB(bundle.limit);
  return `| ${uses} of \`${bundle.name}\` | ${kB(minified)} | ${kB(gzipped)} | ${limit} |`;
}

async function tables() {
  const folder = mkdtempSync(join(tmpdir(), 'fourgrad-size-'));
  const home = (name) => join(folder, name);
  try {
    const tarballs = packAll(folder);
    const rows = packages().map((one) => row(one, tarballs, home(one.manifest.name)));
    const bundleRows = await Promise.all(bundles.map((bundle) => bundleRow(bundle, home(bundle.name))));
    return [
      '| package | unpacked | installed with its dependencies | its JavaScript, gzipped |',
      '|---|--:|--:|--:|',
      ...rows,
      '',
      '| a bundle with | minified | gzipped | at most |',
      '|---|--:|--:|--:|',
      ...bundleRows,
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function record(text) {
  const path = join(root, 'README.md');
  const between = /(<!-- sizes:start -->)[\s\S]*?(<!-- sizes:end -->)/;
  const readme = readFileSync(path, 'utf8');
  if (!between.test(readme)) throw new Error('README.md has no <!-- sizes:start --> and <!-- sizes:end -->');
  writeFileSync(path, readme.replace(between, `$1\n${text}\n$2`));
}

await buildJavaScript();
await buildDeclarations();
const text = await tables();
console.log(text);
if (process.argv.includes('--write')) record(text);
