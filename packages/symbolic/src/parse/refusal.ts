import { METHOD, PROPERTY, REFUSED_BEHIND_OPERANDS, REFUSED_SIGNS } from './refused.js';
import { shown } from './shown.js';
import type { TokenKind } from './Token.js';

const CALL = /^\.\s*[\p{L}_][\p{L}\p{N}_]*\s*\(/u;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Why nothing of the language starts here; `touched` is what kind of operand ends here, if one does. */
export function refusal(text: string, at: number, sign: string, touched: TokenKind | undefined): string {
  const character = String.fromCodePoint(text.codePointAt(at) as number);
  const behind = touched === undefined ? undefined : REFUSED_BEHIND_OPERANDS.get(character);
  if (behind !== undefined) return behind;
  const known = REFUSED_SIGNS.get(sign);
  if (known !== undefined) return known;
  if (character === "'" || character === '"') {
    const end = text.indexOf(character, at + 1);
    return `expected a number, got ${JSON.stringify(shown(text.slice(at + 1, end < 0 ? undefined : end)))}`;
  }
  if (character === '.') {
    if (touched === 'number') return 'a number has one decimal point';
    return CALL.test(text.slice(at, at + 100)) ? METHOD : PROPERTY;
  }
  const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
  return `unexpected character ${VISIBLE.test(character) ? character : `U+${code}`}`;
}
