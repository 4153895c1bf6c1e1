import { ParseError } from './ParseError.js';
import { refusal } from './refusal.js';
import { NO_NUMBERS, REFUSED_SIGNS, REFUSED_WORDS, SECOND_LINE } from './refused.js';
import { shown } from './shown.js';
import { SIGNS, superscriptValue } from './signs.js';
import type { Token, TokenKind } from './Token.js';

const SPACE = /\s+/y;
const NUMBER = /0(?:x[\da-f]+|b[01]+|o[0-7]+)|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;
const RADIX = /0[xbo]/y;
// letters of every alphabet; raised letters and the caret that a keyboard leaves as a letter (ˆ) are no part of a name
const NAME = /(?![ⁿⁱˆªº])[\p{L}_](?:(?![ⁿⁱˆªº])[\p{L}\p{Nd}_₀-₉])*/uy;
const SUPERSCRIPT = /[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/y;
const SIGN = signPattern([...SIGNS.keys(), ...REFUSED_SIGNS.keys()]);

/** One pattern for all signs, the longer ones first: <= before <. */
function signPattern(signs: readonly string[]): RegExp {
  const longestFirst = [...signs].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((sign) => sign.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'), 'y');
}

const ENDS_OPERAND: ReadonlySet<TokenKind> = new Set(['number', 'name', 'close', 'factorial', 'superscript']);

/**
 * The tokens of a text, the last one being its end. Signs have many spellings here and one from here on.
 *
 * @throws ParseError for what is no part of the language, at its place.
 * @example tokenize('2·x²').map(({ text }) => text) // ['2', '*', 'x', '2', '']
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let depth = 0; // of brackets: inside them an expression may go over several lines

  const matched = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const add = (kind: TokenKind, length: number, canonical: string, value = Number.NaN): void => {
    tokens.push({ kind, text: canonical, at, end: at + length, value });
    at += length;
  };

  while (at < text.length) {
    const previous = tokens.at(-1);
    const behindOperand = previous !== undefined && ENDS_OPERAND.has(previous.kind);
    const space = matched(SPACE);
    if (space !== undefined) {
      const isLast = at + space.length === text.length;
      if (space.includes('\n') && depth === 0 && behindOperand && !isLast)
        throw new ParseError(SECOND_LINE, text, at + space.indexOf('\n'));
      at += space.length;
      continue;
    }
    const touched = behindOperand && previous.end === at ? previous.kind : undefined;
    const isSecondPoint = text[at] === '.' && (touched === 'name' || touched === 'number'); // x.5, 1.2.3
    const number = isSecondPoint ? undefined : matched(NUMBER);
    if (number !== undefined) {
      add('number', number.length, number, numberOf(number, text, at));
      continue;
    }
    const name = matched(NAME);
    if (name !== undefined) {
      refuseName(name, text, at);
      add('name', name.length, name);
      continue;
    }
    const superscript = matched(SUPERSCRIPT);
    if (superscript !== undefined) {
      const value = superscriptValue(superscript);
      if (!Number.isFinite(value)) throw new ParseError(BEYOND, text, at);
      add('superscript', superscript.length, `${value}`, value);
      continue;
    }
    const sign = matched(SIGN) ?? '';
    const known = SIGNS.get(sign);
    if (known === undefined) throw new ParseError(refusal(text, at, sign, touched), text, at);
    const [kind, canonical] = known;
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    add(kind, sign.length, canonical);
  }
  add('end', 0, '');
  return tokens;
}

const BEYOND = 'expected a number, got a number beyond float64';

function numberOf(digits: string, text: string, at: number): number {
  const value = Number(digits);
  const end = at + digits.length;
  RADIX.lastIndex = at;
  if (RADIX.test(text) && /[\p{L}\d.]/u.test(text[end] ?? ''))
    throw new ParseError(
      `${shown(text.slice(at, end + 1))} is no number; for a product write 0 * ...`,
      text,
      at,
    );
  if (text[end] === '_') throw new ParseError('the digits of a number stand together, without _', text, end);
  if (!Number.isFinite(value)) throw new ParseError(BEYOND, text, at);
  return value;
}

function refuseName(name: string, text: string, at: number): void {
  if (NO_NUMBERS.has(name)) throw new ParseError(`expected a number, got ${name}`, text, at);
  const reason = REFUSED_WORDS.get(name);
  if (reason !== undefined) throw new ParseError(reason, text, at);
}
