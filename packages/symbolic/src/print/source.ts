import type { Expr } from '../expression/Expr.js';
import { inOrder } from './inOrder.js';
import { functionNameOf, namesOf } from './source/checkedNames.js';
import { Identifiers } from './source/identifiers.js';
import type { Code, Language } from './source/Language.js';
import { LANGUAGES } from './source/languages.js';
import { straighten } from './source/straighten.js';

/** A programming language that expressions can be written in. */
export type SourceLanguage = keyof typeof LANGUAGES;

/** What a generated function is called, and which variables it takes. */
export interface SourceOptions {
  /** `f` if left out. */
  readonly functionName?: string;
  /** The variables in the order of the function's parameters; those of the expressions, sorted, if left out. */
  readonly names?: readonly string[];
}

/**
 * One function in another language that computes an expression, or a list of them with every shared part computed
 * once. It returns a number or a list; in C a list is written through the last parameter, `double *out`. Its values
 * are those of `evaluate`, but for the last digits of the language's own sin, exp and the like; also NaN, infinities
 * and the sign of zero are. Names that the language reserves or cannot spell are spelt anew: `lambda_`, `alpha`.
 *
 * @throws TypeError for a language or a name that is none, a variable that is not among the names, a primitive that
 * the language's library lacks, or a constant that is no number; RangeError if the text would pass 10 million characters.
 * @example toSource(parse('2 x'), 'c') // '#include <math.h>\n\ndouble f(double x) {\n  return 2.0 * x;\n}\n'
 */
export function toSource(
  exprs: Expr | readonly Expr[],
  language: SourceLanguage,
  options: SourceOptions = {},
): string {
  if (!Object.hasOwn(LANGUAGES, language))
    throw new TypeError(
      `toSource writes ${Object.keys(LANGUAGES).join(', ')}; got ${JSON.stringify(language)}`,
    );
  const target: Language = LANGUAGES[language]();
  const list = !('kind' in exprs);
  const roots: readonly Expr[] = list ? exprs : [exprs];
  const nodes = inOrder(roots);
  const name = functionNameOf(options.functionName ?? 'f', target);
  const names = namesOf(nodes, options.names);
  const helperNames = new Set(Object.keys(target.helpers).map((helper) => `${name}_${helper}`));
  const reserved = (word: string) => target.reserved(word) || word === name || helperNames.has(word);
  const identifiers = new Identifiers(names, reserved);

  const { codes, temporaries } = straighten(nodes, roots, target, identifiers);
  const results = roots.map((root) => (codes.get(root) as Code).text);
  const parameters = names.map((one) => identifiers.of(one));
  const used = new Set(nodes.map((node) => node.name));
  const unused = names.filter((one) => !used.has(one)).map((one) => identifiers.of(one));
  const main = target.write({ name, parameters, unused, temporaries, results, list });
  const helpers = neededBy(main, target).map((helper) => target.helpers[helper]);
  const text = [...helpers, main].join(target.gap);
  return target.preamble + text.replace(/\$(\w+)/g, (_, helper) => `${name}_${helper}`);
}

/** The helpers that a text calls, and those that they call, in the order of the language's definitions. */
function neededBy(text: string, { helpers }: Language): string[] {
  const needed = new Set<string>();
  const texts = [text];
  for (let one = texts.pop(); one !== undefined; one = texts.pop()) {
    for (const [, helper] of one.matchAll(/\$(\w+)/g)) {
      if (!needed.has(helper) && helper in helpers) texts.push(helpers[helper]);
      needed.add(helper);
    }
  }
  return Object.keys(helpers).filter((helper) => needed.has(helper));
}
