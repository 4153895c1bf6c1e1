import { basename, dirname, resolve } from 'node:path';
import { defineConfig, type Options } from 'tsup';
import { withConstants } from './scripts/constants.mjs';

interface Settings {
  /**
   * Modules that stay files of their own, beside the entries and what these share. A bundler drops of a file what it
   * knows to be without effect; a file of which nothing is used it drops whole.
   */
  apart?: string[];
  /** The same for modules that hand on what they bundle of others: code that was not written to be taken apart. */
  vendored?: string[];
  /** Dependencies shipped inside the package: in the vendored modules, or in all if there are none. */
  bundled?: (string | RegExp)[];
  /** Dependencies of those that are no more than an expression. */
  replaced?: Record<string, string>;
  /** Only the command line may use Node's modules. */
  platform?: 'neutral' | 'node';
}

/** JavaScript by tsup, ESM in one folder; declarations come from `tsc -b`. */
export function library(
  entry: string[],
  { apart = [], vendored = [], bundled = [], replaced = {}, platform = 'neutral' }: Settings = {},
) {
  const common: Options = {
    format: 'esm',
    target: ['es2022', 'node20'],
    platform,
    removeNodeProtocol: false,
    dts: false,
    clean: false, // scripts/build.mjs cleans; dist also holds the declarations
    sourcemap: false, // the output is readable as it is; maps would double the install
    silent: true,
    esbuildOptions(options) {
      options.mainFields = ['module', 'main'];
      options.legalComments = 'none'; // dist/THIRD-PARTY-LICENSES.txt has them, once each
    },
  };
  const kept = importsKept([...apart, ...vendored]);
  const own: Options = {
    ...common,
    entry: byName([...entry, ...apart]),
    esbuildPlugins: [kept],
    // not in code of others, which may read a variable before its turn
    plugins: bundled.length === 0 || vendored.length > 0 ? [constants] : [],
  };
  const bundling: Options = {
    noExternal: bundled,
    metafile: true, // read by scripts/licenses.mjs
    esbuildPlugins: [kept, expressions(replaced)],
  };
  if (vendored.length === 0) return defineConfig({ ...own, ...bundling });
  return defineConfig([own, { ...common, ...bundling, entry: byName(vendored), minify: true }]);
}

type TsupPlugin = NonNullable<Options['plugins']>[number];

const constants: TsupPlugin = {
  name: 'constants',
  renderChunk: (code) => ({ code: withConstants(code) }),
};

const byName = (paths: string[]) => Object.fromEntries(paths.map((path) => [basename(path, '.ts'), path]));

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** Leaves imports of these modules as they are; all output is in one folder. */
function importsKept(modules: string[]): Plugin {
  const kept = new Set(modules.map((path) => resolve(path)));
  return {
    name: 'imports-kept',
    setup(build) {
      build.onResolve({ filter: /^\..*\.js$/ }, ({ path, importer }) => {
        const source = resolve(dirname(importer), path).replace(/\.js$/, '.ts');
        return kept.has(source)
          ? { path: `./${basename(path)}`, external: true, sideEffects: false }
          : undefined;
      });
    },
  };
}

/** Puts a module that exports the value of an expression in place of each of these. */
function expressions(replaced: Record<string, string>): Plugin {
  return {
    name: 'expressions',
    setup(build) {
      build.onResolve({ filter: /^[^.]/ }, ({ path }) =>
        Object.hasOwn(replaced, path) ? { path, namespace: 'expression' } : undefined,
      );
      build.onLoad({ filter: /^/, namespace: 'expression' }, ({ path }) => ({
        contents: `module.exports = ${replaced[path]};`,
      }));
    },
  };
}
