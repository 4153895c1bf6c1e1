/** Names of variables: x1, x2, ..., xn. @example numbered('x', 3) // ['x1', 'x2', 'x3'] */
export const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);
