import type { Expr } from '../expression/Expr.js';
import { type Formula, formulaOf } from './Formula.js';
import type { Wording } from './messages/Messages.js';
import { sentenceToMarkdown, sentenceToText } from './Sentence.js';
import type { RuleId, Step, StepKind } from './Step.js';

/** What makes a step; the printed forms follow from it. */
interface Ingredients {
  readonly kind: StepKind;
  readonly number: number;
  readonly wording: Wording;
  readonly before: Expr;
  readonly after: Expr;
  readonly rule?: RuleId;
  readonly reason?: string;
  readonly formula?: Formula;
  readonly path?: readonly number[];
  readonly depth?: number;
}

/** A step with everything printed. */
export function stepOf({ kind, number, wording, before, after, ...more }: Ingredients): Step {
  const [from, to] = [before, after].map(formulaOf);
  return {
    kind,
    number,
    rule: kind === 'rule' ? (more.rule as RuleId) : kind,
    ...(more.reason === undefined ? {} : { reason: more.reason }),
    title: wording.title,
    text: sentenceToText(wording.text),
    markdown: sentenceToMarkdown(wording.text),
    formula: more.formula?.latex ?? '',
    formulaText: more.formula?.text ?? '',
    before,
    after,
    beforeText: from.text,
    beforeLatex: from.latex,
    afterText: to.text,
    afterLatex: to.latex,
    path: more.path ?? [],
    depth: more.depth ?? 0,
  };
}
