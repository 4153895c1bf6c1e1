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
  readonly number?: number;
  /** Of a fraction: what stands above and below the line. */
  readonly fraction?: { readonly over: Piece; readonly under: Piece };
  /** Of a product: the text of its last factor. */
  readonly lastFactor?: string;
  /** Of a function's value: its name (null if it takes no exponent there) and its operands, in brackets. */
  readonly call?: { readonly rule: string; readonly name: Piece; readonly operands: Piece };
  /** Of a mask: how it is read as a condition, and how tightly that binds. */
  readonly condition?: 'or' | 'and' | 'relation';
  /** Of relations in a row, x < y < z: their direction and outer sides, and the text after the first side. */
  readonly chain?: {
    readonly up: boolean;
    readonly first: string;
    readonly last: string;
    readonly rest: string;
  };
  /** Of a choice between cases: its rows. */
  readonly rows?: string;
}

const FLAT: Extent = { tall: false, block: false, levels: 0 };

/** The extent of pieces side by side. */
export function extentOf(pieces: readonly Extent[]): Extent {
  return pieces.reduce<Extent>(
    (all, { tall, block, levels }) => ({
      tall: all.tall || tall,
      block: all.block || block,
      levels: Math.max(all.levels, levels),
    }),
    FLAT,
  );
}

/** A piece with a text: positive, flat and one element where nothing else is said. */
export function piece(
  text: string,
  precedence: Precedence,
  [first, last]: readonly [Edge, Edge],
  more: Partial<Piece> = {},
): Piece {
  return { ...FLAT, text, minus: false, precedence, first, last, single: true, ...more };
}
