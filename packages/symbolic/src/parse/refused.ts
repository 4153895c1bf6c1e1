const outside = (what: string, instead: string): string =>
  `${what} is no part of the function language: ${instead}`;

const ARRAY = outside(
  'an array',
  'an expression is a scalar; parse its entries one by one, or write a JavaScript function of arrays',
);
const BRACES = outside('an object', 'expressions are grouped by round brackets');
const ELEMENTWISE = (sign: string, instead: string): string =>
  outside(`the operator ${sign}`, `an expression is a scalar, write ${instead}`);
const BITS = (sign: string): string => outside(`the operator ${sign}`, 'there are no bitwise operators');
const DEGREES = outside('the degree sign', 'angles are in radians, write * pi / 180');
const EQUATION = outside(
  'an equation',
  'write left - right, or left == right for a mask; of f(x) = ... write the right side alone',
);

/** Signs that people try, and what to write instead. */
export const REFUSED_SIGNS: ReadonlyMap<string, string> = new Map([
  ['=', EQUATION],
  [':=', EQUATION],
  ['===', outside('the operator ===', 'write ==')],
  ['&&', outside('the operator &&', 'write and')],
  ['&', outside('the operator &', 'write and')],
  ['~', outside('the operator ~', 'write not')],
  ['<>', outside('the operator <>', 'write !=')],
  ['<<', BITS('<<')],
  ['>>', BITS('>>')],
  ['.*', ELEMENTWISE('.*', '*')],
  ['./', ELEMENTWISE('./', '/')],
  ['.^', ELEMENTWISE('.^', '^')],
  ['??', outside('the operator ??', 'a conditional is written condition ? a : b')],
  [';', outside('a block', 'parse the expressions that ; separates one by one')],
  ['[', ARRAY],
  [']', ARRAY],
  ['{', BRACES],
  ['}', BRACES],
  ['#', '# is no part of the function language'],
  ['$', outside('$', 'a name has letters, digits and _')],
  ['\\', outside('LaTeX', 'write sin(x) for \\sin x, a / b for \\frac{a}{b}')],
  ['`', outside('a string', 'names stand without quotes')],
  ['°', DEGREES],
  ['º', DEGREES],
  ['∞', 'expected a number, got ∞'],
  ['ⁿ', outside('the superscript ⁿ', 'write ^n')],
  ['ⁱ', outside('the superscript ⁱ', 'write ^i')],
]);

/** Signs that mean something else straight behind an operand: x[1], x', x.y. */
export const REFUSED_BEHIND_OPERANDS: ReadonlyMap<string, string> = new Map([
  ['[', outside('an index', 'write x_1, a variable of its own, for x[1]')],
  ["'", outside("the operator '", "diff(expression, 'x') differentiates by x")],
]);

/** A line that starts behind a whole expression. */
export const SECOND_LINE = outside('a block', 'put an expression of several lines into brackets');

export const PROPERTY = outside('a property', 'a name has no dots');
export const METHOD = 'a method cannot be called: only the functions of the language can';

export const RANGE = outside('a range', 'a : belongs to a conditional, condition ? a : b');

export const NEGATION = '! stands behind a number, as in 5!; for a condition write not';
export const DOUBTFUL_POSTFIX = 'this can be read in several ways: put brackets around what stands before';
export const DOUBTFUL_ROOT = 'this can be read in two ways: write √(x^2) or (√x)^2';
export const DOUBTFUL_PERCENT =
  'this % can be read in two ways: write mod(x, -y) for the remainder, (x%) - y for the percentage';
export const INVERSE =
  'a negative power of a function can be read in two ways: write asin(x), or 1 / sin(x), for sin⁻¹(x)';
export const DOUBTFUL_BARS =
  'these bars can be read in several ways: write * before a | that opens, or abs(x) for |x|';

/** Values of JavaScript and of mathjs that are no finite numbers. */
export const NO_NUMBERS: ReadonlySet<string> = new Set([
  'true',
  'false',
  'null',
  'undefined',
  'NaN',
  'Infinity',
]);

/** Words that mathjs reads as operators. */
export const REFUSED_WORDS: ReadonlyMap<string, string> = new Map([
  ['xor', outside('the operator xor', 'write != between two conditions')],
  ['to', outside('the operator to', 'there are no units')],
  ['in', outside('the operator in', 'there are no units')],
]);

/** Functions of arrays: an expression of a text is a scalar. */
export const ARRAY_FUNCTIONS: ReadonlySet<string> = new Set(
  `sum mean prod var std norm logsumexp cumsum cumprod dot cross outer matmul transpose det inv trace reshape
  broadcastTo concat stack softmax logSoftmax map`.split(/\s+/),
);
