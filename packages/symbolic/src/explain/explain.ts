import { diff } from '../diff.js';
import { variable } from '../expression/build.js';
import { Expr } from '../expression/Expr.js';
import { fold, freeVariables } from '../expression/walk.js';
import { derivativeNode } from './derivativeNode.js';
import { formulaOf } from './Formula.js';
import { lettersFor } from './Letters.js';
import { type Messages, type Wording, worded } from './messages/Messages.js';
import { messagesIn } from './messages/messagesIn.js';
import { type Plan, type Planned, pathOf, planOf } from './plan.js';
import type { Scope } from './rules/Application.js';
import { applicationTo } from './rules/applicationTo.js';
import type { Sentence } from './Sentence.js';
import type { Language, Step } from './Step.js';
import { stepOf } from './stepOf.js';

/** How much an explanation says, and in which language. */
/** How a derivative is explained. */
export interface ExplainOptions {
  /** The language of titles and sentences; English if left out. */
  readonly language?: Language;
  /** How many rules are written out, 100 if left out; one more step then says how many were not. */
  readonly limit?: number;
}

/**
 * The derivative of an expression by a variable, step by step as it is done by hand: from the outside inwards, each
 * distinct part once. The last step states what `diff` gives.
 *
 * @throws TypeError for an unknown language, for what is no expression and for a name that no variable can have;
 * RangeError if the limit is no whole number from 1 up.
 * @example explain(parse('sin(x^2)'), 'x').map(({ title }) => title) // ['Chain rule', 'Power rule', 'Result']
 */
export function explain(expr: Expr, name: string, options: ExplainOptions = {}): Step[] {
  const { language = 'en', limit = 100 } = options;
  const messages = messagesIn(language);
  if (!(expr instanceof Expr))
    throw new TypeError('explain needs an expression: parse(text), or a function applied to variable(name)');
  if (!Number.isInteger(limit) || limit < 1)
    throw new RangeError(`the limit of steps is a whole number from 1 up, got ${limit}`);
  const result = diff(expr, name);
  const scope = scopeOf(expr, name);
  const plan = planOf(expr, limit, (node) => applicationTo(scope, node));
  const steps = plan.steps.map((planned, i) => ruleStep(planned, i + 1, scope, messages, plan));
  const before = scope.derivative(expr);
  const add = (kind: 'omitted' | 'result', wording: Wording, after: Expr) =>
    steps.push(stepOf({ kind, number: steps.length + 1, wording, before, after }, messages));
  const count = plan.places.size - plan.steps.length;
  if (count > 0) add('omitted', worded('omitted', { count, limit })(messages), before);
  const roles = { f: formulaOf(expr), x: scope.x, inner: plan.places.size > 1 };
  add('result', worded('result', roles)(messages), result);
  return steps;
}

function scopeOf(expr: Expr, name: string): Scope {
  const dependent = fold<boolean>([expr], (node, operands) =>
    node.kind === 'variable' ? node.name === name : operands.includes(true),
  );
  const sign = freeVariables(expr).some((other) => other !== name) ? '∂' : 'd';
  return {
    variable: variable(name),
    x: formulaOf(variable(name)),
    letters: lettersFor(expr),
    depends: (part) => dependent.get(part) === true,
    derivative: (part) => derivativeNode(part, name, sign),
  };
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
