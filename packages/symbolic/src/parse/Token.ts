/** What a token is to the grammar; words such as `and` are names here, what they mean depends on their place. */
export type TokenKind =
  | 'number'
  | 'name'
  | 'operator'
  | 'open'
  | 'close'
  | 'comma'
  | 'bar'
  | 'question'
  | 'colon'
  | 'factorial'
  | 'superscript'
  | 'root'
  | 'end';

/** A number, name or sign of a text, and where it stands there. */
export interface Token {
  readonly kind: TokenKind;
  /** A name as it stands; a sign in its usual spelling: * for ·, ^ for **. */
  readonly text: string;
  /** Where it starts, and where what follows it starts, counted in characters from 0. */
  readonly at: number;
  readonly end: number;
  /** Of a number or a superscript; NaN for others. */
  readonly value: number;
}
