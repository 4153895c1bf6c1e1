import { Precedence } from '../printed.js';
import { asNumber, atLeast, fenced, number } from './arithmetic.js';
import { type Notation, type Sign, signed } from './Notation.js';
import { type Chain, type Extent, extentOf, type Piece, piece } from './Piece.js';

const DIRECTIONS: Readonly<Partial<Record<Sign, boolean>>> = { lt: true, le: true, gt: false, ge: false };

/** x < y and its kind: a mask, read as a condition. */
export function relation(n: Notation, sign: Sign, x: Piece, y: Piece): Piece {
  const [left, right] = [x, y].map((side) => atLeast(n, Precedence.sum, side));
  const [first, last] = [signed(n, left), signed(n, right)];
  const up = DIRECTIONS[sign];
  const rest = n.signs[sign] + last;
  const chain = up === undefined ? undefined : { up, first, last, rest };
  return mask(first + rest, 'relation', extentOf(left, right), chain);
}

function mask(text: string, condition: Piece['condition'], extent: Extent, chain?: Chain): Piece {
  return piece(text, Precedence.relation, ['other', 'other'], extent, { single: false, condition, chain });
}

const LONGEST_SIDE = 40;

/** x < y and y < z is x < y < z; so is y < z and x < y. */
function chained(x: Piece, y: Piece): Piece | undefined {
  if (x.chain === undefined || y.chain === undefined || x.chain.up !== y.chain.up) return undefined;
  if (x.chain.last.length > LONGEST_SIDE || x.chain.last !== y.chain.first) return undefined;
  const chain = { ...x.chain, last: y.chain.last, rest: x.chain.rest + y.chain.rest };
  return mask(x.text + y.chain.rest, 'relation', extentOf(x, y), chain);
}

const TIGHTNESS = { or: 0, and: 1, relation: 2 };

/** Two conditions joined by "and" or "or", or undefined if one of the two is no condition. */
export function joined(n: Notation, sign: 'and' | 'or', x: Piece, y: Piece): Piece | undefined {
  if (x.condition === undefined || y.condition === undefined) return undefined;
  const chain = sign === 'and' ? (chained(x, y) ?? chained(y, x)) : undefined;
  if (chain !== undefined) return chain;
  const [left, right] = [x, y].map((side) =>
    TIGHTNESS[side.condition as 'or'] < TIGHTNESS[sign] ? fenced(n, 'round', side) : side,
  );
  return mask(left.text + n.signs[sign] + right.text, sign, extentOf(left, right));
}

/** A mask that is 0 is its condition's negation, one that is not 0 the condition itself. */
export function comparedWithZero(n: Notation, sign: 'eq' | 'ne', x: Piece, y: Piece): Piece | undefined {
  const [condition, zero] = x.condition === undefined ? [y, x] : [x, y];
  if (condition.condition === undefined || zero.number !== 0) return undefined;
  if (sign === 'ne') return condition;
  return mask(n.signs.not + fenced(n, 'round', condition).text, 'relation', extentOf(condition));
}

/** A choice between cases; one that stands in the last row of another gives it its rows. */
export function choice(n: Notation, condition: Piece, x: Piece, y: Piece): Piece {
  const holds = condition.condition === undefined ? relation(n, 'ne', condition, number(n, 0)) : condition;
  const [first, second] = [x, y].map((value) => asNumber(n, value));
  const others = second.minus || second.rows === undefined ? n.row(second, undefined) : second.rows;
  const rows = n.row(first, holds.text) + others;
  const { levels } = extentOf(holds, extentOf(first, second));
  const extent = { tall: true, block: true, levels };
  return piece(n.cases(rows), Precedence.relation, ['other', 'other'], extent, { rows });
}
