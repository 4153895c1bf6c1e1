// The fourth table: what a page loads that uses these functions, bundled, minified and compressed.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { line, verdict } from './print.mjs';
import { MOST_KILOBYTES } from './targets.mjs';

const WIDTHS = [-30, 9, -10, -6];

const require = createRequire(import.meta.url);
const { build } = createRequire(require.resolve('tsup/package.json'))('esbuild'); // as tsup builds the packages

async function gzipped(names) {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ${names} } from '@fourgrad/symbolic';`,
      resolveDir: fileURLToPath(new URL('..', import.meta.url)),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length / 1000;
}

export async function bundle(matches) {
  if (!matches('bundle', 'bundle')) return;
  console.log('Bundle: minified and gzipped');
  for (const [names, most] of Object.entries(MOST_KILOBYTES)) {
    const size = await gzipped(names);
    line(WIDTHS, [names, `${size.toFixed(1)} kB`, `<= ${most} kB`, verdict(size <= most)]);
  }
  console.log();
}
