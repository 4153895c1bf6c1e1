// The tables of all rules. Written out they are plain data, which bundlers drop where nothing uses it; spread or computed
// they would stay, and with them every rule.
const entries = (primitives, indent) =>
  primitives.map(({ name }) => `${indent}${name}: rules.${name}Rule,\n`).join('');

/** Every rule by its name, and by family and name. */
export function rulebookTables(primitives) {
  const families = [...new Set(primitives.map(({ family }) => family))].map((family) => {
    const own = primitives.filter((one) => one.family === family);
    return `  ${family}: {\n${entries(own, '    ')}  },\n`;
  });
  return `import * as rules from './rules/index.js';

export const allRules = {
${entries(primitives, '  ')}} as const;

export const rulesByFamily = {
${families.join('')}} as const;
`;
}
