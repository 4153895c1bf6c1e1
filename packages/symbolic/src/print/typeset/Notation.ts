import type { NodeRule } from '../../expression/Expr.js';
import type { Letter } from '../letters.js';
import type { Piece } from './Piece.js';

/** Signs that stand between or before pieces. */
export type Sign =
  | 'plus'
  | 'minus'
  | 'negative'
  | 'dot'
  | 'juxtaposed'
  | 'beforeFunction'
  | 'slash'
  | 'comma'
  | 'applied'
  | 'mod'
  | 'lt'
  | 'le'
  | 'gt'
  | 'ge'
  | 'eq'
  | 'ne'
  | 'and'
  | 'or'
  | 'not';

export type Fence = 'round' | 'square' | 'bar' | 'floor' | 'ceil';

/** How a language of formulas writes what a formula is made of: LaTeX and MathML are two of them. */
export interface Notation {
  readonly signs: Readonly<Record<Sign, string>>;
  readonly infinity: string;
  number(digits: string): string;
  letter(letter: Letter): string;
  /** Words, escaped. */
  words(text: string): string;
  functionName(rule: NodeRule): string;
  fraction(over: Piece, under: Piece): string;
  power(base: Piece, exponent: Piece): string;
  root(degree: 2 | 3, x: Piece): string;
  fenced(fence: Fence, content: Piece): string;
  /** One row of a choice; without a condition it is what holds otherwise. */
  row(value: Piece, condition: string | undefined): string;
  cases(rows: string): string;
}

/** The text of a piece with its minus. */
export const signed = (n: Notation, { minus, text }: Piece): string =>
  minus ? n.signs.negative + text : text;
