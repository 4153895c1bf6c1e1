import type { Expr } from '../expression/Expr.js';
import type { Assumptions } from '../simplify/Signs.js';
import { type SimplificationStep, simplificationsOf } from '../simplify/simplificationsOf.js';
import { simplify } from '../simplify/simplify.js';
import { DOTS } from './abbreviated.js';
import { formulaOf } from './Formula.js';
import { type Messages, worded } from './messages/Messages.js';
import type { Scope } from './rules/Application.js';
import type { Step } from './Step.js';
import { accountOf } from './simplifications/accountOf.js';
import { type Ingredients, stepOf } from './stepOf.js';

/** What is needed to tell how a derivative is simplified. */
interface Derived {
  readonly expr: Expr;
  readonly derivative: Expr;
  readonly scope: Scope;
  readonly assume: Assumptions | undefined;
}

/** How the derivative is simplified, the innermost parts first, and what it is then; nothing where it stays as it is. */
export function simplificationSteps(
  { expr, derivative, scope, assume }: Derived,
  first: number,
  limit: number,
  messages: Messages,
): Step[] {
  const options = assume === undefined ? {} : { assume };
  const simplified = simplify(derivative, options);
  if (simplified === derivative) return [];
  const simplifications = simplificationsOf(derivative, options);
  const context = { letters: scope.letters, assume };
  const steps: Step[] = [];
  const push = (ingredients: Omit<Ingredients, 'number'>) =>
    steps.push(stepOf({ ...ingredients, number: first + steps.length }, messages));

  let taken = 0;
  for (; taken < simplifications.length && steps.length < limit; taken++) {
    const simplification = simplifications[taken];
    if (!isSeen(simplification)) continue;
    const { formula, wording } = accountOf(simplification, context);
    push({ ...simplification, kind: 'simplify', formula, wording: wording(messages) });
  }
  const count = simplifications.length - taken;
  if (count > 0)
    push({
      kind: 'omitted',
      wording: worded('omitted', { count, limit })(messages),
      before: derivative,
      after: derivative,
    });
  const wording = worded('simplified', { f: formulaOf(expr), x: scope.x })(messages);
  push({ kind: 'simplified', wording, before: scope.derivative(expr), after: simplified });
  return steps;
}

/** Whether a reader sees a change: 2 (x y) and (2 x) y are different nodes, and printed alike. */
function isSeen({ before, after }: SimplificationStep): boolean {
  const [from, to] = [before, after].map((expr) => formulaOf(expr).text);
  return from !== to || from.includes(DOTS);
}
