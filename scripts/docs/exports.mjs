import { join, relative } from 'node:path';
import ts from 'typescript';
import { packages, root } from '../packages.mjs';

/**
 * @typedef {object} Export what an index.ts exports, with its docstring
 * @property {string} name
 * @property {string} file path from the root
 * @property {boolean} callable a function; a class or a constant is none
 * @property {boolean} value false for a type
 * @property {string} text the docstring without its tags
 * @property {string[]} examples
 */

/**
 * The entries of a package that are programs, with their sources; others are data, such as schemas.
 *
 * @param {{ exports: Record<string, any> }} manifest
 * @returns {[string, string][]}
 */
const sourcesOf = (manifest) =>
  Object.entries(manifest.exports).flatMap(([path, { '@fourgrad/source': source }]) =>
    source === undefined ? [] : [[path, source]],
  );

/**
 * The exports of every package that it declares itself, by what one imports: the package, or an entry below it.
 *
 * @returns {Map<string, Export[]>}
 */
export function packageExports() {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const entries = packages().flatMap(({ directory, manifest }) =>
    sourcesOf(manifest).map(([path, source]) => ({
      name: manifest.name + path.slice(1),
      directory,
      index: join(directory, source),
    })),
  );
  const program = ts.createProgram(
    entries.map(({ index }) => index),
    { ...options, noEmit: true, composite: false, emitDeclarationOnly: false, types: ['node'] },
  );
  const checker = program.getTypeChecker();

  return new Map(
    entries.map(({ name, directory, index }) => {
      const module = checker.getSymbolAtLocation(program.getSourceFile(index));
      const own = checker
        .getExportsOfModule(module)
        .map((symbol) => describe(symbol, checker))
        .filter(({ path }) => path.startsWith(directory));
      return [name, own];
    }),
  );
}

function describe(exported, checker) {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const [declaration] = symbol.declarations;
  const path = declaration.getSourceFile().fileName;
  return {
    name: exported.name,
    path,
    file: relative(root, path).replaceAll('\\', '/'),
    value: (symbol.flags & ts.SymbolFlags.Value) !== 0,
    callable: checker.getTypeOfSymbolAtLocation(symbol, declaration).getCallSignatures().length > 0,
    ...docstringOf(symbol, checker),
  };
}

const docstringOf = (symbol, checker) => ({
  text: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
  examples: symbol
    .getJsDocTags(checker)
    .filter((tag) => tag.name === 'example')
    .map((tag) => ts.displayPartsToString(tag.text)),
});
