import { logRule } from '@fourgrad/ops/rules';
import type { Expr, NodeRule } from '../../expression/Expr.js';
import { Precedence } from '../printed.js';
import { type KnownName, rulebookName } from '../rulebookName.js';
import {
  asNumber,
  atLeast,
  difference,
  fenced,
  isNumber,
  negative,
  number,
  power,
  product,
  quotient,
  sum,
} from './arithmetic.js';
import { choice, comparedWithZero, joined, relation } from './conditions.js';
import { type Fence, type Notation, signed } from './Notation.js';
import { type Edge, extentOf, type Piece, piece } from './Piece.js';

type Template = (n: Notation, ...operands: Piece[]) => Piece | undefined;

/** The functions at whose name an exponent of their value stands: sin^2(x). */
const TAKE_EXPONENTS = /^(a?(sin|cos|tan)h?|sech?|csc|cot)$/;

const OTHER: readonly [Edge, Edge] = ['other', 'other'];

const letter = (n: Notation, name: string): Piece =>
  piece(n.letter({ stem: name, index: [] }), Precedence.atom, ['letter', 'letter']);

const pair = (n: Notation, x: Piece, y: Piece): Piece =>
  piece(signed(n, x) + n.signs.comma + signed(n, y), Precedence.atom, OTHER, extentOf(x, y), {
    single: false,
  });

/** Operands with commas between them. */
const listed = (n: Notation, operands: readonly Piece[]): Piece =>
  operands.map((operand) => asNumber(n, operand)).reduce((all, one) => pair(n, all, one));

const CALL: readonly [Edge, Edge] = ['function', 'bracket'];

function called(n: Notation, rule: string, name: Piece, operands: Piece): Piece {
  const text = name.text + n.signs.applied + fenced(n, 'round', operands).text;
  const call = { rule, name, operands };
  return piece(text, Precedence.atom, CALL, extentOf(name, operands), { single: false, call });
}

/** A function's name before its operands in brackets. */
export function call(n: Notation, node: Expr, operands: readonly Piece[]): Piece {
  const name = piece(n.functionName(node.rule as NodeRule), Precedence.atom, ['function', 'function']);
  return called(n, rulebookName(node) ?? '', name, listed(n, operands));
}

const around = (n: Notation, fence: Fence, x: Piece): Piece => fenced(n, fence, asNumber(n, x));

const root = (n: Notation, degree: 2 | 3, x: Piece): Piece => {
  const extent = { ...extentOf(x), tall: true };
  return piece(n.root(degree, asNumber(n, x)), Precedence.power, OTHER, extent);
};

/** e^x; where the exponent would be hard to read, exp(x). */
const exponential = (n: Notation, x: Piece): Piece | undefined =>
  x.block || x.levels > 1 ? undefined : power(n, letter(n, 'e'), x);

/** sin^2(x): a whole exponent from 2 stands at the name. */
function powerOf(n: Notation, x: Piece, y: Piece): Piece {
  const atName = x.call !== undefined && !x.minus && TAKE_EXPONENTS.test(x.call.rule);
  if (!atName || y.minus || !Number.isInteger(y.number) || (y.number as number) < 2) return power(n, x, y);
  const { rule, name, operands } = x.call as NonNullable<Piece['call']>;
  return { ...called(n, rule, power(n, name, y), operands), precedence: Precedence.power, call: undefined };
}

const squared = (n: Notation, x: Piece): Piece => (isNumber(x, 1) ? x : powerOf(n, x, number(n, 2)));

/** max(max(x, y), z) is max(x, y, z). */
const extremum = (n: Notation, rule: 'min' | 'max', x: Piece, y: Piece): Piece | undefined =>
  x.call?.rule === rule && !x.minus
    ? called(n, rule, x.call.name, listed(n, [x.call.operands, y]))
    : undefined;

/** How primitives are written that are no name before brackets; undefined where such a one is nevertheless. */
export const TEMPLATES: Readonly<Partial<Record<KnownName, Template>>> = {
  add: sum,
  sub: difference,
  mul: (n, x, y) => joined(n, 'and', x, y) ?? product(n, x, y),
  div: quotient,
  neg: negative,
  pow: powerOf,
  square: squared,
  reciprocal: (n, x) => quotient(n, number(n, 1), x),
  sqrt: (n, x) => root(n, 2, x),
  cbrt: (n, x) => root(n, 3, x),
  hypot: (n, x, y) => root(n, 2, sum(n, squared(n, x), squared(n, y))),
  mod: (n, x, y) => {
    const [left, right] = [x, y].map((operand) => atLeast(n, Precedence.product, operand));
    return { ...relation(n, 'mod', left, right), condition: undefined };
  },
  exp: exponential,
  exp2: (n, x) => (x.block ? undefined : power(n, number(n, 2), x)),
  expm1: (n, x) => {
    const first = exponential(n, x);
    return first && difference(n, first, number(n, 1));
  },
  log1p: (n, x) => {
    const name = piece(n.functionName(logRule), Precedence.atom, ['function', 'function']);
    return called(n, 'log1p', name, sum(n, number(n, 1), x));
  },
  abs: (n, x) => around(n, 'bar', x),
  floor: (n, x) => around(n, 'floor', x),
  ceil: (n, x) => around(n, 'ceil', x),
  min: (n, x, y) => extremum(n, 'min', x, y),
  max: (n, x, y) => joined(n, 'or', x, y) ?? extremum(n, 'max', x, y),
  polygamma: (n, order, x) => {
    const name = power(n, letter(n, 'psi'), fenced(n, 'round', asNumber(n, order)));
    return called(n, 'polygamma', name, asNumber(n, x));
  },
  lt: (n, x, y) => relation(n, 'lt', x, y),
  le: (n, x, y) => relation(n, 'le', x, y),
  gt: (n, x, y) => relation(n, 'gt', x, y),
  ge: (n, x, y) => relation(n, 'ge', x, y),
  eq: (n, x, y) => comparedWithZero(n, 'eq', x, y) ?? relation(n, 'eq', x, y),
  ne: (n, x, y) => comparedWithZero(n, 'ne', x, y) ?? relation(n, 'ne', x, y),
  where: choice,
};
