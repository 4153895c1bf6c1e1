import { FUNCTIONS } from './functions.js';
import { OFTEN_VARIABLES } from './spellings.js';
import type { Token, TokenKind } from './Token.js';

/** How a name turns out to be called: what opens its operands, and the power of sin²(x). */
export interface CallAhead {
  /** The index of the bracket or the bar. */
  readonly opener: number;
  readonly power?: Token;
}

const OPENS: ReadonlySet<TokenKind | undefined> = new Set(['open', 'bar'] as const);

/**
 * Whether the name at this index is called: sin(x), ln|x|, sin²(x), sin^2(x). So is any name before a bracket, known or
 * not; a bar calls only functions, and none that may be a variable between bars, as in |th|.
 */
export function callAhead(tokens: readonly Token[], index: number, isInBars: boolean): CallAhead | undefined {
  const { text } = tokens[index];
  const first = tokens[index + 1];
  if (first.kind === 'open') return { opener: index + 1 };
  if (!FUNCTIONS.has(text)) return undefined;
  if (first.kind === 'bar') return isInBars && OFTEN_VARIABLES.has(text) ? undefined : { opener: index + 1 };
  if (first.kind === 'superscript' && OPENS.has(tokens[index + 2]?.kind))
    return { opener: index + 2, power: first };
  const second = tokens[index + 2];
  if (first.text === '^' && second.kind === 'number' && OPENS.has(tokens[index + 3]?.kind))
    return { opener: index + 3, power: second };
  return undefined;
}
