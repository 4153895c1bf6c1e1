import { defineConfig } from 'tsup';

interface Settings {
  /** Dependencies shipped inside the package. */
  bundled?: (string | RegExp)[];
  /** Modules to bundle in place of others. */
  alias?: Record<string, string>;
  /** Only the command line may use Node's modules. */
  platform?: 'neutral' | 'node';
}

/** JavaScript by tsup, one ESM file an entry; declarations come from `tsc -b`. */
export function library(entry: string[], { bundled = [], alias = {}, platform = 'neutral' }: Settings = {}) {
  return defineConfig({
    entry,
    format: 'esm',
    target: ['es2022', 'node20'],
    platform,
    removeNodeProtocol: false,
    noExternal: bundled,
    dts: false,
    clean: false, // scripts/build.mjs cleans; dist also holds the declarations
    sourcemap: false, // the output is readable as it is; maps would double the install
    metafile: true, // read by scripts/licenses.mjs
    silent: true,
    esbuildOptions(options) {
      options.mainFields = ['module', 'main'];
      options.alias = alias;
      options.legalComments = 'none'; // dist/THIRD-PARTY-LICENSES.txt has them, once each
    },
  });
}
