/** How tightly the outermost operation of a printed expression binds. */
export enum Precedence {
  relation = 0,
  sum = 1,
  product = 2,
  sign = 3,
  power = 4,
  atom = 5,
}

/** An expression printed, with what is needed to know where it wants brackets. */
export interface Printed {
  readonly text: string;
  readonly precedence: Precedence;
}

/** No text of an expression is longer than this. */
export const LONGEST = 10_000_000;

/** The text, in brackets if it binds less tightly than its place needs. */
export const parenthesized = ({ text, precedence }: Printed, least: Precedence): string =>
  precedence < least ? `(${text})` : text;
