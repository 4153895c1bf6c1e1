import { catalogueTables } from './catalogueTables.mjs';
import { exportTables } from './exportTables.mjs';
import { rulebookTables } from './rulebookTables.mjs';

/**
 * The generated parts of a document, by its path: tables of the rulebook and the catalogue anywhere, a package's
 * exports on its page.
 *
 * @param {any} ops
 * @param {any} symbolic
 * @param {readonly any[]} scenarios
 * @param {Map<string, import('./exports.mjs').Export[]>} exports
 */
export function generatedParts(ops, symbolic, scenarios, exports) {
  const tables = { ...rulebookTables(ops, symbolic), ...catalogueTables(scenarios) };
  return (path) => {
    const page = /^docs\/packages\/(\w+)\.md$/.exec(path)?.[1];
    const own = exports.get(`@fourgrad/${page}`) ?? exports.get(`${page}`) ?? [];
    return { ...tables, ...exportTables(own, (name) => Object.hasOwn(ops.rulebook, name)) };
  };
}
