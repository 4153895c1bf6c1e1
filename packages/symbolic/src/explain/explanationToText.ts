import type { Step } from './Step.js';

/**
 * A derivation as plain text: numbered steps, each with its equation, the general rule and the sentence.
 *
 * @example explanationToText(explain(parse('x'), 'x')).split('\n')[0] // "1. Derivative of the variable: x' = 1"
 */
export function explanationToText(steps: readonly Step[]): string {
  return `${steps.map(stepText).join('\n\n')}\n`;
}

function stepText({ kind, number, title, formulaText, beforeText, afterText, text }: Step): string {
  const indent = ' '.repeat(`${number}. `.length);
  const heading = formulaText === '' ? title : `${title}: ${formulaText}`;
  const lines = kind === 'omitted' ? [text] : [`${beforeText} = ${afterText}`, text];
  return [`${number}. ${heading}`, ...lines.map((line) => indent + line)].join('\n');
}
