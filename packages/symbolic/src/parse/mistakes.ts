import type { Frame } from './Frame.js';
import { ParseError } from './ParseError.js';
import { RANGE } from './refused.js';
import type { Token } from './Token.js';

/** An operator, a bracket or the end stands where an operand should. */
export function missingOperand(token: Token, previous: Token | undefined, text: string): ParseError {
  const sign = ({ at, end }: Token) => text.slice(at, end);
  if (token.kind === 'end') {
    const after = previous === undefined ? '' : `: an operand is missing after ${sign(previous)}`;
    return new ParseError(`unexpected end of expression${after}`, text, token.at);
  }
  const reason =
    token.kind === 'close' && previous?.kind === 'open'
      ? 'an expression is missing between the brackets'
      : `an operand is missing before ${sign(token)}`;
  return new ParseError(reason, text, token.at);
}

/** A closing bracket, a comma, a colon or the end does not belong to what is open. */
export function outOfPlace(token: Token, { kind, opener }: Frame, text: string): ParseError {
  const [reason, at] =
    kind === 'bars'
      ? ['this | is not closed: |x| is the absolute value; for a condition write or', opener.at]
      : kind === 'then'
        ? ['the other part of the conditional is missing: condition ? a : b', token.at]
        : [REASONS[token.kind]?.(opener) ?? `unexpected ${token.text}`, token.at];
  return new ParseError(reason, text, at);
}

const REASONS: Partial<Record<Token['kind'], (opener: Token) => string>> = {
  comma: () => 'a comma separates the operands of a function; decimals have a point',
  colon: () => RANGE,
  close: () => 'unexpected ): no ( is open before it',
  end: ({ at }) => `parenthesis ) expected for the ( at character ${at + 1}`,
};
