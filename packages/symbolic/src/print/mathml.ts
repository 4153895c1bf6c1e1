import type { Expr, NodeRule } from '../expression/Expr.js';
import { greekLetter } from './letters.js';
import { type Fence, type Notation, signed } from './typeset/Notation.js';
import type { Piece } from './typeset/Piece.js';
import { typeset } from './typeset/typeset.js';

/**
 * The expression in presentation MathML, which browsers typeset by themselves: one `math` element.
 *
 * @throws RangeError if the text would pass 10 million characters.
 * @example toMathML(parse('x / 3')) // '<math xmlns="http://www.w3.org/1998/Math/MathML"><mfrac><mi>x</mi><mn>3</mn></mfrac></math>'
 */
export function toMathML(expr: Expr): string {
  return `<math xmlns="http://www.w3.org/1998/Math/MathML">${typeset(expr, MATHML)}</math>`;
}

const FENCES: Readonly<Record<Fence, readonly [string, string]>> = {
  round: ['(', ')'],
  square: ['[', ']'],
  bar: ['|', '|'],
  floor: ['⌊', '⌋'],
  ceil: ['⌈', '⌉'],
};

const mi = (text: string): string => `<mi>${text}</mi>`;
const bracket = (text: string, form: 'prefix' | 'postfix', stretchy: boolean): string =>
  `<mo form="${form}" stretchy="${stretchy}">${text}</mo>`;

/** A piece where one element is wanted. */
const element = (x: Piece): string => {
  const text = signed(MATHML, x);
  return x.single && !x.minus ? text : `<mrow>${text}</mrow>`;
};

// browsers centre cells and know no columnalign; other readers know nothing else
const cell = (content: string): string => `<mtd style="text-align: left">${content}</mtd>`;

const MATHML: Notation = {
  signs: {
    plus: '<mo>+</mo>',
    minus: '<mo>−</mo>',
    negative: '<mo form="prefix">−</mo>',
    dot: '<mo>⋅</mo>',
    juxtaposed: '<mo>&#x2062;</mo>', // invisible times
    beforeFunction: '<mo rspace="0.167em">&#x2062;</mo>', // x sin(y), not xsin(y)
    slash: '<mo>/</mo>',
    comma: '<mo>,</mo>',
    applied: '<mo>&#x2061;</mo>', // apply function
    mod: '<mo>mod</mo>',
    lt: '<mo>&lt;</mo>',
    le: '<mo>≤</mo>',
    gt: '<mo>&gt;</mo>',
    ge: '<mo>≥</mo>',
    eq: '<mo>=</mo>',
    ne: '<mo>≠</mo>',
    and: '<mo>∧</mo>',
    or: '<mo>∨</mo>',
    not: '<mo>¬</mo>',
  },
  infinity: '<mi>∞</mi>',
  number: (digits) => `<mn>${digits}</mn>`,
  letter: ({ stem, index }) => {
    if (index.length === 0) return name(stem);
    return `<msub>${name(stem)}<mrow>${index.map(name).join('<mo>,</mo>')}</mrow></msub>`;
  },
  words: (text) => `<mtext>${escaped(text)}</mtext>`,
  functionName,
  fraction: (over, under) => `<mfrac>${element(over)}${element(under)}</mfrac>`,
  power: (base, exponent) => `<msup>${element(base)}${element(exponent)}</msup>`,
  root: (degree, x) =>
    degree === 2 ? `<msqrt>${signed(MATHML, x)}</msqrt>` : `<mroot>${element(x)}<mn>${degree}</mn></mroot>`,
  fenced: (fence, content) => {
    const [open, close] = FENCES[fence];
    return `<mrow>${bracket(open, 'prefix', content.tall)}${signed(MATHML, content)}${bracket(close, 'postfix', content.tall)}</mrow>`;
  },
  row: (value, condition) => {
    const when = condition === undefined ? '<mtext>otherwise</mtext>' : `<mtext>if&#xA0;</mtext>${condition}`;
    return `<mtr>${cell(signed(MATHML, value))}${cell(when)}</mtr>`;
  },
  cases: (rows) => `<mrow>${bracket('{', 'prefix', true)}<mtable columnalign="left">${rows}</mtable></mrow>`,
};

const name = (stem: string): string =>
  /^\d+$/.test(stem) ? `<mn>${stem}</mn>` : mi(greekLetter(stem) ?? escaped(stem));

/** A function's name as its LaTeX writes it, where that is a name, Greek letters or a name with an index. */
function functionName(rule: NodeRule): string {
  const latex = rule.kind === 'elementwise' ? rule.latex : rule.name;
  const parts = /^(?:\\operatorname|\\mathrm)?\{?\\?(\w+)\}?(?:\\([A-Z]\w*))?(?:_\{(\w+)\})?$/.exec(latex);
  if (parts === null) return mi(rule.name);
  const [, stem, second, index] = parts;
  const text = [stem, second].filter((part) => part !== undefined).map((part) => greekLetter(part) ?? part);
  const head = mi(text.join('&#xA0;'));
  return index === undefined ? head : `<msub>${head}${name(index)}</msub>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// control characters are not allowed in XML, not even as references
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]).replace(/[^\P{C}\n\t]/gu, '\uFFFD');
