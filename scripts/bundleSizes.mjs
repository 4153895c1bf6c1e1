import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';

const require = createRequire(import.meta.url);
/** @type {{ build(options: object): Promise<any> }} the one that tsup brings */
const esbuild = createRequire(require.resolve('tsup'))('esbuild');

/**
 * What is measured: apps that use a few names of one package, with the most that they may weigh, gzipped, where there
 * is a promise.
 *
 * @type {{ name: string, uses: string[], limit?: number }[]}
 */
export const bundles = [
  { name: '@fourgrad/symbolic', uses: ['variable', 'diff', 'simplify', 'toText'], limit: 15_000 },
  { name: '@fourgrad/symbolic', uses: ['parse', 'diff', 'simplify', 'toText'], limit: 60_000 },
  { name: '@fourgrad/forward', uses: ['mul'], limit: 2_000 },
  { name: '@fourgrad/forward', uses: ['gradient'] },
  { name: '@fourgrad/reverse', uses: ['gradient'] },
];

/**
 * The size of what a user's bundler makes of such an app, and what it complains about. The package is installed in
 * `folder`.
 *
 * @param {string} folder
 * @param {{ name: string, uses: string[] }} bundle
 * @returns {Promise<{ minified: number, gzipped: number, warnings: { text: string }[] }>}
 */
export async function bundleSize(folder, { name, uses }) {
  const { outputFiles, warnings } = await esbuild.build({
    stdin: { contents: `export { ${uses.join(', ')} } from '${name}';`, resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  const [{ contents }] = outputFiles;
  return { minified: contents.length, gzipped: gzipSync(contents, { level: 9 }).length, warnings };
}
