import { Precedence } from '../printed.js';
import type { Fence, Notation } from './Notation.js';
import { type Edge, extentOf, type Piece, piece } from './Piece.js';

const BRACKETS: readonly [Edge, Edge] = ['bracket', 'bracket'];
const BARS: readonly [Edge, Edge] = ['bar', 'bar'];
const OTHER: readonly [Edge, Edge] = ['other', 'other'];

/** A piece in brackets. */
export function fenced(n: Notation, fence: Fence, content: Piece): Piece {
  const text = n.fenced(fence, content);
  return piece(text, Precedence.atom, fence === 'bar' ? BARS : BRACKETS, extentOf(content));
}

/** A mask as a number: Iverson's bracket, [x > 0]. Anything else as it is. */
export const asNumber = (n: Notation, x: Piece): Piece =>
  x.condition === undefined ? x : fenced(n, 'square', x);

/** A piece that binds at least so tightly, with brackets if need be. */
export function atLeast(n: Notation, least: Precedence, operand: Piece): Piece {
  const x = asNumber(n, operand);
  return x.precedence < least ? fenced(n, 'round', x) : x;
}

// longer factors are not compared with their neighbours: that would take time, and nobody would see it
const LONGEST_FACTOR = 200;

const positive = (x: Piece): Piece => (x.minus ? { ...x, minus: false } : x);
const join = (x: Piece, sign: string, y: Piece, precedence: Precedence, lastFactor?: string): Piece =>
  piece(x.text + sign + y.text, precedence, [x.first, y.last], extentOf(x, y), {
    minus: x.minus,
    single: false,
    lastFactor,
  });

/** x + y; a term that begins with a minus is subtracted. */
export function sum(n: Notation, x: Piece, y: Piece): Piece {
  const [first, second] = [x, y].map((term) => atLeast(n, Precedence.sum, term));
  return join(first, second.minus ? n.signs.minus : n.signs.plus, second, Precedence.sum);
}

/** x - y */
export function difference(n: Notation, x: Piece, y: Piece): Piece {
  const first = atLeast(n, Precedence.sum, x);
  const second = atLeast(n, Precedence.product, y);
  return join(first, second.minus ? n.signs.plus : n.signs.minus, second, Precedence.sum);
}

/** -x */
export function negative(n: Notation, x: Piece): Piece {
  const operand = atLeast(n, Precedence.product, x);
  return { ...(operand.minus ? fenced(n, 'round', operand) : operand), minus: true };
}

/** x y; with a fraction among them one fraction: x (y / z) is (x y) / z. */
export function product(n: Notation, x: Piece, y: Piece): Piece {
  if (x.fraction !== undefined || y.fraction !== undefined) return productOfFractions(n, x, y);
  const first = atLeast(n, Precedence.product, x);
  const second = atLeast(n, Precedence.product, y);
  const right = second.minus ? fenced(n, 'round', second) : second;
  const lastFactor = right.lastFactor ?? (right.text.length < LONGEST_FACTOR ? right.text : '');
  return join(first, between(n, first, right), right, Precedence.product, lastFactor);
}

function productOfFractions(n: Notation, x: Piece, y: Piece): Piece {
  const [a, b] = [x, y].map((factor) => split(asNumber(n, factor)));
  const fraction = quotient(n, withoutOnes(n, a.over, b.over), withoutOnes(n, a.under, b.under));
  return { ...fraction, minus: a.minus !== b.minus };
}

function withoutOnes(n: Notation, x: Piece | undefined, y: Piece | undefined): Piece {
  const [first, second] = [x, y].filter((part) => part !== undefined && !isNumber(part, 1)) as Piece[];
  if (first === undefined) return number(n, 1);
  return second === undefined ? first : product(n, first, second);
}

/** A factor's sign, numerator and denominator; the minus of a sum is the one of its first term, so it stays there. */
function split(x: Piece): { minus: boolean; over: Piece; under?: Piece } {
  if (x.fraction !== undefined) return { minus: x.minus, ...x.fraction };
  return x.precedence < Precedence.product
    ? { minus: false, over: x }
    : { minus: x.minus, over: positive(x) };
}

/** x / y; a fraction of a fraction has one line: (x / y) / z is x / (y z). */
export function quotient(n: Notation, x: Piece, y: Piece): Piece {
  const [top, bottom] = [x, y].map((part) => atLeast(n, Precedence.sum, part));
  const minus = top.minus && top.precedence > Precedence.sum;
  const over = top.fraction?.over ?? (minus ? positive(top) : top);
  const under = top.fraction === undefined ? bottom : product(n, top.fraction.under, bottom);
  const text = n.fraction(over, under);
  const extent = { ...extentOf(over, under), tall: true };
  return piece(text, Precedence.product, OTHER, extent, { minus, fraction: { over, under } });
}

/** x^y; numbers in an exponent are divided by a slash, since a fraction would be tiny there. */
export function power(n: Notation, x: Piece, y: Piece): Piece {
  const exponent = inLine(n, asNumber(n, y));
  const base = x.minus ? fenced(n, 'round', x) : atLeast(n, Precedence.atom, x);
  const text = n.power(base, exponent);
  const levels = Math.max(base.levels, exponent.levels + 1);
  const last = base.last === 'functionLetter' ? base.last : 'other';
  const tall = base.tall || exponent.tall || levels > 1;
  const block = base.block || exponent.block;
  return piece(text, Precedence.power, [base.first, last], { tall, block, levels });
}

/** x / 2 with a slash in place of the line, if both parts are so simple that it cannot be misread. */
function inLine(n: Notation, exponent: Piece): Piece {
  if (exponent.fraction === undefined) return exponent;
  const { over, under } = exponent.fraction;
  const simple = over.precedence >= Precedence.product && !over.tall && !over.minus;
  if (!simple || under.minus || (under.first !== 'letter' && under.number === undefined)) return exponent;
  if (under.precedence < Precedence.atom) return exponent;
  return { ...join(over, n.signs.slash, under, Precedence.product), minus: exponent.minus };
}

export const isNumber = (x: Piece, value: number): boolean => x.number === value && !x.minus;

/** A number, with its power of ten if it has one. */
export function number(n: Notation, value: number): Piece {
  const minus = value < 0 || Object.is(value, -0);
  if (Number.isNaN(value)) return piece(n.words('NaN'), Precedence.atom, ['name', 'name']);
  if (!Number.isFinite(value))
    return piece(n.infinity, Precedence.atom, ['letter', 'letter'], undefined, { minus });
  const [digits, exponent] = `${Math.abs(value)}`.split('e');
  const plain = { minus, number: Number(digits) };
  const mantissa = piece(n.number(digits), Precedence.atom, ['digit', 'digit'], undefined, plain);
  if (exponent === undefined) return mantissa;
  const scale = power(n, number(n, 10), number(n, Number(exponent)));
  return digits === '1' ? { ...scale, minus } : join(mantissa, n.signs.dot, scale, Precedence.product);
}

/** What stands between two factors: nothing where that cannot be misread, a dot elsewhere. */
function between(n: Notation, x: Piece, y: Piece): string {
  const dotted =
    y.first === 'digit' || // 2 3
    x.last === 'name' || // rate time
    y.first === 'name' ||
    (x.last === 'functionLetter' && y.first === 'bracket') || // f (x + 1)
    (x.last === 'bar' && y.first === 'bar') || // |x| |y|
    (x.lastFactor ?? x.text) === y.text; // x x
  if (dotted) return n.signs.dot;
  return y.first === 'function' ? n.signs.beforeFunction : n.signs.juxtaposed;
}
