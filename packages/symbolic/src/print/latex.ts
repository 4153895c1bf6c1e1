import type { Expr } from '../expression/Expr.js';
import { greekLetter, greekName, isSingle } from './letters.js';
import { type Fence, type Notation, signed } from './typeset/Notation.js';
import type { Piece } from './typeset/Piece.js';
import { typeset } from './typeset/typeset.js';

/**
 * The expression in LaTeX's math mode: fractions, roots, named functions, brackets only where they are needed.
 *
 * @throws RangeError if the text would pass 10 million characters.
 * @example toLatex(parse('x^2 / 3')) // '\\frac{x^{2}}{3}'
 */
export function toLatex(expr: Expr): string {
  return typeset(expr, LATEX);
}

const FENCES: Readonly<Record<Fence, readonly [string, string]>> = {
  round: ['(', ')'],
  square: ['[', ']'],
  bar: ['|', '|'],
  floor: ['\\lfloor ', '\\rfloor'],
  ceil: ['\\lceil ', '\\rceil'],
};

const argument = (x: Piece): string => `{${signed(LATEX, x)}}`;

const LATEX: Notation = {
  signs: {
    plus: ' + ',
    minus: ' - ',
    negative: '-',
    dot: ' \\cdot ',
    juxtaposed: ' ',
    beforeFunction: ' ',
    slash: '/',
    comma: ', ',
    applied: '',
    mod: ' \\bmod ',
    lt: ' < ',
    le: ' \\le ',
    gt: ' > ',
    ge: ' \\ge ',
    eq: ' = ',
    ne: ' \\ne ',
    and: ' \\land ',
    or: ' \\lor ',
    not: '\\lnot ',
  },
  infinity: '\\infty',
  number: (digits) => digits,
  letter: ({ stem, index }) => name(stem) + (index.length === 0 ? '' : `_{${index.map(name).join(',')}}`),
  words: (text) => `\\text{${escaped(text)}}`,
  functionName: (rule) => (rule.kind === 'elementwise' ? rule.latex : `\\operatorname{${rule.name}}`),
  fraction: (over, under) => `\\frac${argument(over)}${argument(under)}`,
  power: (base, exponent) => `${base.text}^${argument(exponent)}`,
  root: (degree, x) => `\\sqrt${degree === 2 ? '' : `[${degree}]`}${argument(x)}`,
  fenced: (fence, content) => {
    const [open, close] = FENCES[fence];
    // plain brackets do not grow, but stand close to a function's name
    const [left, right] = content.tall ? ['\\left', '\\right'] : ['', ''];
    return left + open + signed(LATEX, content) + right + close;
  },
  row: (value, condition) =>
    `${signed(LATEX, value)} & ${condition === undefined ? '\\text{otherwise}' : `\\text{if } ${condition}\\\\`}`,
  cases: (rows) => `\\begin{cases}${rows}\\end{cases}`,
};

const ASCII = /^[\w ]*$/;

/** A stem or an index: a letter as it is, Greek by its command, a number, or a word standing upright. */
function name(stem: string): string {
  const greek = greekLetter(stem) === undefined ? greekName(stem) : stem;
  if (greek !== undefined) return greek === 'omicron' ? 'o' : `\\${greek}`;
  if (!ASCII.test(stem)) return `\\text{${escaped(stem)}}`;
  return isSingle(stem) || /^\d+$/.test(stem) ? stem.replace('_', '\\_') : `\\mathrm{${escaped(stem)}}`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

const escaped = (text: string): string =>
  text.replace(/[\\^~{}$&#%_]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`).replace(/\s+/g, ' ');
