import { escapeMarkdown } from './Sentence.js';
import type { Step } from './Step.js';

/**
 * A derivation as a numbered list in Markdown, formulas in LaTeX between dollar signs.
 *
 * @example explanationToMarkdown(explain(parse('x'), 'x')).split('\n')[0] // "1. **Derivative of the variable** $x' = 1$"
 */
export function explanationToMarkdown(steps: readonly Step[]): string {
  return `${steps.map(stepMarkdown).join('\n\n')}\n`;
}

function stepMarkdown({ kind, number, title, formula, beforeLatex, afterLatex, markdown }: Step): string {
  const indent = ' '.repeat(`${number}. `.length); // what belongs to a list item stands below its first letter
  const heading = `**${escapeMarkdown(title)}**${formula === '' ? '' : ` $${formula}$`}`;
  const paragraphs = kind === 'omitted' ? [markdown] : [`$${beforeLatex} = ${afterLatex}$`, markdown];
  return [`${number}. ${heading}`, ...paragraphs.map((paragraph) => indent + paragraph)].join('\n\n');
}
