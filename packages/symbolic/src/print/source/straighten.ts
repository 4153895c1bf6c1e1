import type { Expr } from '../../expression/Expr.js';
import { LONGEST, Precedence } from '../printed.js';
import { rulebookName } from '../rulebookName.js';
import type { Identifiers } from './identifiers.js';
import type { Code, Language } from './Language.js';
import { LANGUAGES } from './languages.js';

// longer code gets a name of its own, which also bounds how deep brackets nest: compilers give up at some hundred
const LONGEST_LINE = 72;

/** The code of every node: written in place where it is short and used once, a temporary elsewhere. */
export function straighten(
  nodes: readonly Expr[],
  roots: readonly Expr[],
  language: Language,
  identifiers: Identifiers,
): { codes: ReadonlyMap<Expr, Code>; temporaries: (readonly [string, string])[] } {
  const uses = new Map<Expr, number>();
  for (const used of [...nodes.flatMap(({ operands }) => operands), ...roots])
    uses.set(used, (uses.get(used) ?? 0) + 1);
  const results = new Set(roots);
  const codes = new Map<Expr, Code>();
  const temporaries: (readonly [string, string])[] = [];
  const names = identifiers.temporaries();
  let length = 0;
  for (const node of nodes) {
    let code = codeOf(node, codes, language, identifiers);
    const once = uses.get(node) === 1;
    if (node.kind === 'apply' && !(once && (results.has(node) || code.text.length <= LONGEST_LINE))) {
      const temporary = names.next().value;
      temporaries.push([temporary, code.text]);
      code = { text: temporary, precedence: Precedence.atom };
    }
    length += code.text.length;
    if (length > LONGEST) throw new RangeError(`the expression's source passes ${LONGEST} characters`);
    codes.set(node, code);
  }
  return { codes, temporaries };
}

function codeOf(
  node: Expr,
  codes: ReadonlyMap<Expr, Code>,
  language: Language,
  identifiers: Identifiers,
): Code {
  if (node.kind === 'variable') return { text: identifiers.of(node.name), precedence: Precedence.atom };
  if (node.kind === 'constant') return constantOf(node, language);
  const name = rulebookName(node);
  const template = name === undefined ? null : language.templates[name];
  if (template === null) throw lacking(node, language);
  return template(...node.operands.map((operand) => codes.get(operand) as Code));
}

function constantOf({ name, value }: Expr, language: Language): Code {
  if (typeof value !== 'number')
    throw new TypeError('toSource needs expressions of numbers, not of traced values');
  const known = VALUES[name] === value ? language.constants[name] : undefined;
  const negative = value < 0 || Object.is(value, -0);
  const precedence = negative && known === undefined ? Precedence.sign : Precedence.atom;
  return { text: known ?? language.number(value), precedence, constant: value };
}

const TAU = 6.283185307179586; // 2 pi, written out: a bundler cannot drop a computation that is not used
const VALUES: Readonly<Record<string, number>> = { pi: Math.PI, e: Math.E, tau: TAU };

function lacking(node: Expr, { title }: Language): TypeError {
  const { name } = node.rule as NonNullable<Expr['rule']>;
  const known = rulebookName(node);
  if (known === undefined)
    return new TypeError(`toSource cannot write the primitive ${name}: it knows those of the rulebook only`);
  const others = Object.values(LANGUAGES)
    .map((other) => other())
    .filter(({ templates }) => templates[known] !== null);
  const hint = others.length === 0 ? '' : `; ${others.map((other) => other.title).join(' and ')} can`;
  return new TypeError(
    `${title} cannot compute ${name}: its mathematics library has no such function${hint}`,
  );
}
