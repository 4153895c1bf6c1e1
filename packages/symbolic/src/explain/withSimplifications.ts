import type { Expr } from '../expression/Expr.js';
import { messagesIn } from './messages/messagesIn.js';
import type { Language, Step } from './Step.js';
import { stepOf } from './stepOf.js';

/** One simplification: what becomes what, and why, in words of every language. */
export interface Simplification {
  /** The stable id of the reason, such as 'likeTerms'. */
  readonly reason: string;
  readonly before: Expr;
  readonly after: Expr;
  readonly words: Readonly<Record<Language, { readonly title: string; readonly text: string }>>;
}

/**
 * A derivation with simplifications as further steps, in their order.
 *
 * @throws TypeError for an unknown language.
 * @example withSimplifications(explain(parse('x'), 'x'), []).length // 2
 */
export function withSimplifications(
  steps: readonly Step[],
  simplifications: readonly Simplification[],
  { language = 'en' }: { readonly language?: Language } = {},
): Step[] {
  const messages = messagesIn(language);
  const further = simplifications.map(({ reason, before, after, words }, i) => {
    const { title, text } = words[language];
    const number = steps.length + i + 1;
    return stepOf(
      { kind: 'simplify', number, reason, wording: { title, text: [text] }, before, after },
      messages,
    );
  });
  return [...steps, ...further];
}
