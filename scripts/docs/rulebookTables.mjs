import { table } from './markdown.mjs';

const NAMES = ['x', 'y', 'z'];
const code = (text) => `\`${text}\``;

/**
 * The generated parts of docs/function-language.md: a table of every family's primitives, and one of the conventions.
 *
 * @param {{ families: any, applyElementwise: any }} ops
 * @param {{ variable: any, diff: any, toText: any }} symbolic
 * @returns {Record<string, string>}
 */
export function rulebookTables({ families, applyElementwise }, { variable, diff, toText }) {
  const kept = []; // equal expressions print as the first one built: none may be forgotten on the way
  const operandsOf = ({ arity }) => NAMES.slice(0, arity);
  const call = (rule) => `${rule.name}(${operandsOf(rule).join(', ')})`;

  // The rule as the symbolic mode reads it: the table cannot differ from what is computed.
  const derivatives = (rule) => {
    const names = operandsOf(rule);
    const expression = applyElementwise(
      rule,
      names.map((name) => variable(name)),
    );
    const partials = names.map((name) => diff(expression, name));
    kept.push(expression, ...partials);
    return partials.map(toText);
  };
  const where = ({ domain }) => (domain.words === 'all real x' ? 'everywhere' : domain.words);
  const row = (rule) => [code(call(rule)), derivatives(rule).map(code).join(', '), where(rule)];

  const parts = Object.entries(families).map(([name, family]) => {
    const rows = Object.values(family).map(row);
    return [name, table([['function', 'derivative, by each operand', 'where'], ...rows])];
  });
  const kinks = Object.values(families)
    .flatMap((family) => Object.values(family))
    .filter((rule) => rule.convention !== undefined)
    .map((rule) => [code(call(rule)), rule.convention]);
  return { ...Object.fromEntries(parts), conventions: table([['function', 'convention'], ...kinks]) };
}
