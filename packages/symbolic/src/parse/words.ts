export const PREFIXES: ReadonlySet<string> = new Set(['+', '-', 'not']);

/** Infix words, by signs of the same precedence: where mathjs wants an operand, it takes words as names. */
export const INFIX_WORDS: ReadonlyMap<string, string> = new Map([
  ['and', '&'],
  ['or', '|'],
  ['mod', '%'],
]);
