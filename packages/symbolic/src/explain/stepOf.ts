import type { Expr } from '../expression/Expr.js';
import type { SimplificationReason } from '../simplify/simplificationsOf.js';
import { type Formula, sidesOf } from './Formula.js';
import type { Messages, Wording } from './messages/Messages.js';
import { sentenceToMarkdown, sentenceToText } from './Sentence.js';
import type { RuleId, Step, StepKind } from './Step.js';

/** What makes a step; the printed forms follow from it. */
export interface Ingredients {
  readonly kind: StepKind;
  readonly number: number;
  readonly wording: Wording;
  readonly before: Expr;
  readonly after: Expr;
  readonly rule?: RuleId;
  readonly reason?: SimplificationReason;
  readonly formula?: Formula;
  readonly path?: readonly number[];
  readonly depth?: number;
}

/** A step with everything printed, in a language. */
export function stepOf(
  { kind, number, wording, before, after, ...more }: Ingredients,
  messages: Messages,
): Step {
  const [from, to] = sidesOf(before, after);
  return {
    kind,
    number,
    rule: kind === 'rule' ? (more.rule as RuleId) : kind,
    ...(more.reason === undefined ? {} : { reason: more.reason }),
    title: wording.title,
    text: sentenceToText(wording.text),
    markdown: translated(sentenceToMarkdown(wording.text), messages),
    formula: translated(more.formula?.latex ?? '', messages),
    formulaText: more.formula?.text ?? '',
    before,
    after,
    beforeText: from.text,
    beforeLatex: translated(from.latex, messages),
    afterText: to.text,
    afterLatex: translated(to.latex, messages),
    path: more.path ?? [],
    depth: more.depth ?? 0,
  };
}

/** toLatex writes the cases of a piecewise function in English. */
const translated = (latex: string, { cases }: Messages): string =>
  latex
    .replaceAll('\\text{if }', `\\text{${cases.if} }`)
    .replaceAll('\\text{otherwise}', `\\text{${cases.otherwise}}`);
