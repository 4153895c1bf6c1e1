import type { Formula } from './Formula.js';

/** Prose and formulas in turn: printed as text or as Markdown. */
export type Sentence = readonly (string | Formula)[];

/** A sentence with formulas in it. @example say`It is ${{ text: 'x^2', latex: 'x^{2}' }}.`.length // 3 */
export function say(
  prose: TemplateStringsArray,
  ...values: readonly (Formula | Sentence | string | number)[]
): Sentence {
  return prose.flatMap((part, i) => {
    const value = values[i];
    if (value === undefined) return [part];
    return typeof value === 'number' ? [part, `${value}`] : [part, value].flat();
  });
}

/** u, v and w: formulas in a row with a word before the last; u, v, … if the last are dots. */
export const listed = (formulas: readonly Formula[], and: string): Sentence =>
  formulas.flatMap((formula, i) => {
    if (i === 0) return [formula];
    return [i === formulas.length - 1 && formula.text !== '…' ? ` ${and} ` : ', ', formula];
  });

export const sentenceToText = (sentence: Sentence): string =>
  sentence.map((part) => (typeof part === 'string' ? part : part.text)).join('');

export const sentenceToMarkdown = (sentence: Sentence): string =>
  sentence.map((part) => (typeof part === 'string' ? escapeMarkdown(part) : `$${part.latex}$`)).join('');

/** Prose in which nothing is Markdown. @example escapeMarkdown('a*b') // 'a\\*b' */
export const escapeMarkdown = (prose: string): string =>
  prose.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>$#|~&]/g, '\\$&');
