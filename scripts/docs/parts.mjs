import { catalogueTables } from './catalogueTables.mjs';
import { exportTables } from './exportTables.mjs';
import { rulebookTables } from './rulebookTables.mjs';

/**
 * The generated parts of a document, by its path: tables of the rulebook and the catalogue anywhere, a package's
 * exports on its page; those of an entry below it, as @fourgrad/reverse/nn, in a part `exports:nn`.
 *
 * @param {any} ops
 * @param {any} symbolic
 * @param {readonly any[]} scenarios
 * @param {Map<string, import('./exports.mjs').Export[]>} exports
 */
export function generatedParts(ops, symbolic, scenarios, exports) {
  const tables = { ...rulebookTables(ops, symbolic), ...catalogueTables(scenarios) };
  const isPrimitive = (name) => Object.hasOwn(ops.rulebook, name);
  return (path) => {
    const page = /^docs\/packages\/(\w+)\.md$/.exec(path)?.[1];
    const name = exports.has(`@fourgrad/${page}`) ? `@fourgrad/${page}` : `${page}`;
    const below = [...exports].filter(([entry]) => entry.startsWith(`${name}/`));
    return {
      ...tables,
      ...Object.fromEntries(
        below.map(([entry, list]) => [
          `exports:${entry.slice(name.length + 1)}`,
          exportTables(list, isPrimitive).exports,
        ]),
      ),
      ...exportTables(exports.get(name) ?? [], isPrimitive),
    };
  };
}
