import { families, rulebook } from '@fourgrad/ops';
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
import { type Fence, type Notation, type Sign, signed } from './Notation.js';
import { type Edge, extentOf, type Piece, piece } from './Piece.js';

type Template = (n: Notation, ...operands: Piece[]) => Piece | undefined;

const NAMES_TAKE_EXPONENTS: ReadonlySet<string> = new Set(
  [families.trigonometric, families.hyperbolic].flatMap(Object.keys).filter((name) => name !== 'atan2'),
);

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

const around =
  (fence: Fence): Template =>
  (n, x) =>
    fenced(n, fence, asNumber(n, x));

const root =
  (degree: 2 | 3) =>
  (n: Notation, x: Piece): Piece => {
    const extent = { ...extentOf(x), tall: true };
    return piece(n.root(degree, asNumber(n, x)), Precedence.power, OTHER, extent);
  };

const compared =
  (sign: Sign): Template =>
  (n, x, y) =>
    relation(n, sign, x, y);

/** e^x; where the exponent would be hard to read, exp(x). */
const exponential = (n: Notation, x: Piece): Piece | undefined =>
  x.block || x.levels > 1 ? undefined : power(n, letter(n, 'e'), x);

/** sin^2(x): a whole exponent from 2 stands at the name. */
function powerOf(n: Notation, x: Piece, y: Piece): Piece {
  const atName = x.call !== undefined && !x.minus && NAMES_TAKE_EXPONENTS.has(x.call.rule);
  if (!atName || y.minus || !Number.isInteger(y.number) || (y.number as number) < 2) return power(n, x, y);
  const { rule, name, operands } = x.call as NonNullable<Piece['call']>;
  return { ...called(n, rule, power(n, name, y), operands), precedence: Precedence.power, call: undefined };
}

const squared = (n: Notation, x: Piece): Piece => (isNumber(x, 1) ? x : powerOf(n, x, number(n, 2)));

/** max(max(x, y), z) is max(x, y, z). */
const extremum =
  (rule: 'min' | 'max'): Template =>
  (n, x, y) =>
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
  sqrt: root(2),
  cbrt: root(3),
  hypot: (n, x, y) => root(2)(n, sum(n, squared(n, x), squared(n, y))),
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
    const name = piece(n.functionName(rulebook.log), Precedence.atom, ['function', 'function']);
    return called(n, 'log1p', name, sum(n, number(n, 1), x));
  },
  abs: around('bar'),
  floor: around('floor'),
  ceil: around('ceil'),
  min: extremum('min'),
  max: (n, x, y) => joined(n, 'or', x, y) ?? extremum('max')(n, x, y),
  polygamma: (n, order, x) => {
    const name = power(n, letter(n, 'psi'), fenced(n, 'round', asNumber(n, order)));
    return called(n, 'polygamma', name, asNumber(n, x));
  },
  lt: compared('lt'),
  le: compared('le'),
  gt: compared('gt'),
  ge: compared('ge'),
  eq: (n, x, y) => comparedWithZero(n, 'eq', x, y) ?? relation(n, 'eq', x, y),
  ne: (n, x, y) => comparedWithZero(n, 'ne', x, y) ?? relation(n, 'ne', x, y),
  where: choice,
};
