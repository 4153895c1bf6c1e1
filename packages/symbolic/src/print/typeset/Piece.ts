import type { Precedence } from '../printed.js';

/** What a piece begins or ends with: it decides whether a factor may stand beside it without a dot. */
export type Edge =
  | 'digit'
  | 'letter'
  /** A letter that is read as a function before a bracket: f (x + 1). */
  | 'functionLetter'
  /** A name of several letters, upright. */
  | 'name'
  | 'function'
  | 'bracket'
  | 'bar'
  | 'other';

/** How large a piece is on paper. */
export interface Extent {
  /** Taller than a line: brackets around it must grow. */
  readonly tall: boolean;
  /** Holds a table of cases, which no exponent can hold. */
  readonly block: boolean;
  /** Exponents upon exponents. */
  readonly levels: number;
}

/** Relations in a row, x < y < z: their direction, the outer sides, and the text after the first side. */
export interface Chain {
  readonly up: boolean;
  readonly first: string;
  readonly last: string;
  readonly rest: string;
}

/** An expression typeset, with what its surroundings must know of it. */
export interface Piece extends Extent {
  /** Without the minus that it begins with. */
  readonly text: string;
  /** Whether it begins with a minus; in a sum that is the sign of the first term alone. */
  readonly minus: boolean;
  readonly precedence: Precedence;
  readonly first: Edge;
  readonly last: Edge;
  /** One element, which an exponent or a fraction takes as it is. */
  readonly single: boolean;
  /** Of a plain nonnegative number. */
  readonly number: number | undefined;
  /** Of a fraction: what stands above and below the line. */
  readonly fraction: { readonly over: Piece; readonly under: Piece } | undefined;
  /** Of a product: the text of its last factor. */
  readonly lastFactor: string | undefined;
  /** Of a function's value: its name and its operands, in brackets. */
  readonly call: { readonly rule: string; readonly name: Piece; readonly operands: Piece } | undefined;
  /** Of a mask: how it is read as a condition, and how tightly that binds. */
  readonly condition: 'or' | 'and' | 'relation' | undefined;
  /** Of a relation, or several in a row. */
  readonly chain: Chain | undefined;
  /** Of a choice between cases: its rows. */
  readonly rows: string | undefined;
}

const FLAT: Extent = { tall: false, block: false, levels: 0 };

/** The extent of two pieces side by side. */
export const extentOf = (x: Extent, y: Extent = FLAT): Extent => ({
  tall: x.tall || y.tall,
  block: x.block || y.block,
  levels: Math.max(x.levels, y.levels),
});

const NOTHING: Partial<Piece> = {};

/** A piece with a text: positive, flat and one element where nothing else is said. */
export function piece(
  text: string,
  precedence: Precedence,
  [first, last]: readonly [Edge, Edge],
  { tall, block, levels }: Extent = FLAT,
  more: Partial<Piece> = NOTHING,
): Piece {
  const { minus = false, single = true, number, fraction, lastFactor, call, condition, chain, rows } = more;
  // every field written out: pieces of one shape are made and read several times faster
  return {
    text,
    minus,
    precedence,
    first,
    last,
    tall,
    block,
    levels,
    single,
    number,
    fraction,
    lastFactor,
    call,
    condition,
    chain,
    rows,
  };
}
