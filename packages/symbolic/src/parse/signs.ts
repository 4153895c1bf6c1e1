import type { TokenKind } from './Token.js';

type Sign = readonly [kind: TokenKind, text: string];

const operator = (text: string): Sign => ['operator', text];

/** The signs of the language in all their spellings: those of keyboards, of print, and of word processors. */
export const SIGNS: ReadonlyMap<string, Sign> = new Map([
  ...['+', '-', '*', '/', '%', '^', '<', '>', '<=', '>=', '==', '!='].map((s) => [s, operator(s)] as const),
  ['**', operator('^')],
  ['ˆ', operator('^')],
  ['·', operator('*')],
  ['⋅', operator('*')],
  ['×', operator('*')],
  ['∗', operator('*')],
  ['÷', operator('/')],
  ['∕', operator('/')],
  ['−', operator('-')],
  ['–', operator('-')],
  ['≤', operator('<=')],
  ['≥', operator('>=')],
  ['≠', operator('!=')],
  ['∧', operator('and')],
  ['∨', operator('or')],
  ['¬', operator('not')],
  ['(', ['open', '(']],
  [')', ['close', ')']],
  [',', ['comma', ',']],
  ['|', ['bar', '|']],
  ['?', ['question', '?']],
  [':', ['colon', ':']],
  ['!', ['factorial', '!']],
  ['√', ['root', 'sqrt']],
  ['∛', ['root', 'cbrt']],
]);

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The whole number that raised digits stand for: -12 for ⁻¹². */
export function superscriptValue(raised: string): number {
  const digits = [...raised].map((character) => SUPERSCRIPTS.indexOf(character)).filter((d) => d >= 0);
  const value = Number(digits.join(''));
  return raised.startsWith('⁻') ? -value : value;
}
