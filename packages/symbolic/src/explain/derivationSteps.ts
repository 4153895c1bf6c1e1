import type { Expr } from '../expression/Expr.js';
import { formulaOf } from './Formula.js';
import { type Messages, worded } from './messages/Messages.js';
import { type Plan, type Planned, pathOf, planOf } from './plan.js';
import type { Scope } from './rules/Application.js';
import { applicationTo } from './rules/applicationTo.js';
import type { Sentence } from './Sentence.js';
import type { Step } from './Step.js';
import { stepOf } from './stepOf.js';

/** The rules of differentiation in the order in which they are applied, and the result. */
export function derivationSteps(
  expr: Expr,
  result: Expr,
  scope: Scope,
  limit: number,
  messages: Messages,
): Step[] {
  const plan = planOf(expr, limit, (node) => applicationTo(scope, node));
  const steps = plan.steps.map((planned, i) => ruleStep(planned, i + 1, scope, messages, plan));
  const before = scope.derivative(expr);
  const count = plan.places.size - plan.steps.length;
  if (count > 0) {
    const wording = worded('omitted', { count, limit })(messages);
    steps.push(
      stepOf({ kind: 'omitted', number: steps.length + 1, wording, before, after: before }, messages),
    );
  }
  const roles = { f: formulaOf(expr), x: scope.x, inner: plan.places.size > 1 };
  const wording = worded('result', roles)(messages);
  steps.push(stepOf({ kind: 'result', number: steps.length + 1, wording, before, after: result }, messages));
  return steps;
}

function ruleStep(planned: Planned, number: number, scope: Scope, messages: Messages, plan: Plan): Step {
  const { expr, application, depth } = planned;
  const { after, formula, wording } = application.describe();
  const { title, text } = wording(messages);
  return stepOf(
    {
      kind: 'rule',
      rule: application.rule,
      number,
      wording: { title, text: [...text, ...references(planned, scope, messages, plan)] },
      formula,
      before: scope.derivative(expr),
      after,
      path: pathOf(planned),
      depth,
    },
    messages,
  );
}

/** Inner derivatives that are taken somewhere else, not below this step: what is repeated is explained once. */
function references({ expr, application }: Planned, scope: Scope, messages: Messages, plan: Plan): Sentence {
  const distinct = new Set(application.inner.map((inner) => inner.expr));
  return [...distinct].flatMap((inner) => {
    const place = plan.places.get(inner);
    if (place === undefined || place.within === expr || place.number > plan.steps.length) return [];
    return [' ', ...messages.see(formulaOf(scope.derivative(inner)), place.number)];
  });
}
