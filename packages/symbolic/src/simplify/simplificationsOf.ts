import { applied } from '../expression/build.js';
import type { Expr } from '../expression/Expr.js';
import type { FunctionRuleId } from './functionRules.js';
import { NormalForms } from './NormalForms.js';
import { Scope } from './Scope.js';
import { collected, type SimplifyOptions } from './simplify.js';

/** Why a part is rewritten: a rule of sums, of products, or of a function. */
export type SimplificationReason = 'likeTerms' | 'squares' | 'commonFactor' | 'likeFactors' | FunctionRuleId;

/** One step of a simplification: a part of the expression, whose own parts are simplified, and what it becomes. */
export interface SimplificationStep {
  readonly reason: SimplificationReason;
  readonly before: Expr;
  readonly after: Expr;
}

/**
 * What `simplify` does to an expression, step by step, the innermost parts first.
 *
 * @example simplificationsOf(parse('sin(x)^2 + cos(x)^2')).map(({ reason }) => reason) // ['squares']
 */
export function simplificationsOf(expr: Expr, { assume }: SimplifyOptions = {}): SimplificationStep[] {
  const steps: SimplificationStep[] = [];
  let [place, before] = [-1, expr];
  const scope = new Scope([expr], new NormalForms(assume), (at) => (reason, after) => {
    if (at !== place) [place, before] = [at, asWritten(at, scope)];
    if (after !== before) steps.push({ reason: reason as SimplificationReason, before, after });
    before = after;
  });
  collected(scope);
  return steps;
}

/** The node at this place with its simplified operands; what belongs to the same sum or product is put together. */
function asWritten(top: number, scope: Scope): Expr {
  const { graph, results } = scope;
  const { nodes, operands, starts } = graph;
  const written = new Map<number, Expr>();
  const stack = [top];
  while (stack.length > 0) {
    const place = stack[stack.length - 1];
    const node = nodes[place];
    const places = operands.slice(starts[place], starts[place + 1]);
    const missing = places.filter((i) => !written.has(i));
    const isOwn = place === top || scope.isInside(place);
    if (isOwn && missing.length > 0) {
      stack.push(...missing);
      continue;
    }
    stack.pop();
    const own = isOwn && node.rule !== null;
    written.set(
      place,
      own
        ? applied(
            node.rule as NonNullable<Expr['rule']>,
            places.map((i) => written.get(i) as Expr),
          )
        : results[place],
    );
  }
  return written.get(top) as Expr;
}
