import type { Expr } from '../expression/Expr.js';
import { fold } from '../expression/walk.js';
import { LONGEST, Precedence, type Printed } from './printed.js';

const GREEK = new Set(
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi rho sigma tau phi chi psi omega pi'.split(
    ' ',
  ),
);

/**
 * The expression in LaTeX's math mode: fractions, roots, named functions, brackets only where they are needed.
 *
 * @throws RangeError if the text would pass 10 million characters.
 * @example toLatex(parse('x^2 / 3')) // '\\frac{x^{2}}{3}'
 */
export function toLatex(expr: Expr): string {
  return (fold<Printed>([expr], print).get(expr) as Printed).text;
}

function print(node: Expr, operands: readonly Printed[]): Printed {
  const printed = node.kind === 'apply' ? application(node, operands) : leaf(node);
  if (printed.text.length > LONGEST)
    throw new RangeError(`the expression's LaTeX passes ${LONGEST} characters`);
  return printed;
}

function leaf({ kind, name, value }: Expr): Printed {
  if (kind === 'variable' || name !== '') return { text: letter(name), precedence: Precedence.atom };
  if (typeof value !== 'number')
    return { text: `\\text{${value}}`.replace(/[[\]_]/g, ''), precedence: Precedence.atom };
  if (!Number.isFinite(value))
    return {
      text: Number.isNaN(value) ? '\\text{NaN}' : `${value < 0 ? '-' : ''}\\infty`,
      precedence: Precedence.sign,
    };
  const [mantissa, exponent] = `${value}`.split('e');
  const text = exponent === undefined ? mantissa : `${mantissa} \\cdot 10^{${Number(exponent)}}`;
  return {
    text,
    precedence: exponent !== undefined ? Precedence.product : value < 0 ? Precedence.sign : Precedence.atom,
  };
}

/** A name as LaTeX: x1 and x_1 get an index, Greek names their letter, other long names stand upright. */
function letter(name: string): string {
  const [, stem, index] = /^(.+?)_?(\d*)$/u.exec(name) as RegExpExecArray;
  const body = GREEK.has(stem)
    ? `\\${stem}`
    : [...stem].length === 1
      ? stem
      : `\\mathrm{${stem.replaceAll('_', '\\_')}}`;
  return index === '' ? body : `${body}_{${index}}`;
}

const bracketed = ({ text, precedence }: Printed, least: Precedence): string =>
  precedence < least ? `\\left(${text}\\right)` : text;

type Template = (...operands: Printed[]) => Printed;

const infix =
  (symbol: string, precedence: Precedence): Template =>
  (x, y) => ({ text: `${bracketed(x, precedence)}${symbol}${bracketed(y, precedence + 1)}`, precedence });

const TEMPLATES: Readonly<Record<string, Template>> = {
  add: infix(' + ', Precedence.sum),
  sub: infix(' - ', Precedence.sum),
  mul: infix(' \\cdot ', Precedence.product),
  div: (x, y) => ({ text: `\\frac{${x.text}}{${y.text}}`, precedence: Precedence.product }),
  neg: (x) => ({ text: `-${bracketed(x, Precedence.product)}`, precedence: Precedence.sign }),
  pow: (x, y) => ({ text: `${bracketed(x, Precedence.atom)}^{${y.text}}`, precedence: Precedence.power }),
  sqrt: (x) => ({ text: `\\sqrt{${x.text}}`, precedence: Precedence.atom }),
  cbrt: (x) => ({ text: `\\sqrt[3]{${x.text}}`, precedence: Precedence.atom }),
  abs: (x) => ({ text: `\\left|${x.text}\\right|`, precedence: Precedence.atom }),
  floor: (x) => ({ text: `\\left\\lfloor ${x.text}\\right\\rfloor `, precedence: Precedence.atom }),
  ceil: (x) => ({ text: `\\left\\lceil ${x.text}\\right\\rceil `, precedence: Precedence.atom }),
  lt: infix(' < ', Precedence.relation),
  le: infix(' \\le ', Precedence.relation),
  gt: infix(' > ', Precedence.relation),
  ge: infix(' \\ge ', Precedence.relation),
  eq: infix(' = ', Precedence.relation),
  ne: infix(' \\ne ', Precedence.relation),
  where: (c, x, y) => ({
    text: `\\begin{cases}${x.text} & \\text{if } ${c.text}\\\\${y.text} & \\text{otherwise}\\end{cases}`,
    precedence: Precedence.sum,
  }),
};

function application({ rule }: Expr, operands: readonly Printed[]): Printed {
  const known = rule as NonNullable<Expr['rule']>;
  if (Object.hasOwn(TEMPLATES, known.name)) return TEMPLATES[known.name](...operands);
  const name = known.kind === 'elementwise' ? known.latex : `\\operatorname{${known.name}}`;
  return {
    text: `${name}\\left(${operands.map(({ text }) => text).join(', ')}\\right)`,
    precedence: Precedence.atom,
  };
}
