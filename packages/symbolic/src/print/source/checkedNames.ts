import { isVariableName } from '../../expression/build.js';
import type { Expr } from '../../expression/Expr.js';
import type { Language } from './Language.js';

/**
 * A function's name, which a caller chose: it must be an identifier as it is.
 *
 * @throws TypeError if it is none in the language, or one that the language or its library has.
 */
export function functionNameOf(name: string, { title, reserved }: Language): string {
  if (typeof name !== 'string' || !/^[A-Za-z][A-Za-z0-9_]{0,59}$/.test(name))
    throw new TypeError(
      `a function's name is at most 60 letters, digits and _ of ASCII, starting with a letter; got ${JSON.stringify(name)}`,
    );
  if (reserved(name))
    throw new TypeError(`${name} is a name that ${title} reserves; choose another functionName`);
  return name;
}

/**
 * The variables that a function takes: those asked for, or all that the nodes have, sorted.
 *
 * @throws TypeError for a name that is none, one given twice, and a variable that is missing.
 */
export function namesOf(nodes: readonly Expr[], wanted: readonly string[] | undefined): readonly string[] {
  const used = new Set(nodes.filter(({ kind }) => kind === 'variable').map(({ name }) => name));
  if (wanted === undefined) return [...used].sort();
  for (const name of wanted)
    if (!isVariableName(name)) throw new TypeError(`${JSON.stringify(name)} is no variable name`);
  const names = new Set(wanted);
  if (names.size < wanted.length) throw new TypeError(`the names [${wanted.join(', ')}] hold one twice`);
  for (const name of used)
    if (!names.has(name))
      throw new TypeError(
        `the expression depends on ${name}, which is not among the names [${wanted.join(', ')}]`,
      );
  return wanted;
}
