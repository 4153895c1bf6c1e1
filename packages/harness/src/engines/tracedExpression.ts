import { type Expr, nodesOf, trace } from '@fourgrad/symbolic';
import { traced } from '../Problem.js';
import type { Scenario } from '../Scenario.js';
import { Unsupported } from './Engine.js';

/** Beyond so many nodes times variables, derivatives variable by variable take minutes and gigabytes. */
const MOST_WORK = 2_000_000;

/** A scenario's function as expressions: one for all points, or one for each where it branches. */
export type ExpressionAt = (point: readonly number[]) => Expr;

/** The function of one size as an expression; null if it branches, and so has another one at every point. */
export function expressionOf(scenario: Scenario, size: number): Expr | null {
  const known = scenario.expression?.(size);
  if (known !== undefined) return known;
  const f = scenario.f(size);
  try {
    return trace((...x) => f(x), scenario.variables(size)).expression;
  } catch (error) {
    if (error instanceof TypeError) return null; // it branches, and a symbol has no order
    throw error;
  }
}

/** The function of one size as an expression that holds at a point. */
export function expressionAt(scenario: Scenario, size: number): ExpressionAt {
  const everywhere = expressionOf(scenario, size);
  if (everywhere !== null) return () => everywhere;
  const names = scenario.variables(size);
  const f = scenario.f(size);
  return (point) =>
    traced((...x) => f(x), names, Object.fromEntries(names.map((name, i) => [name, point[i]])));
}

/**
 * Refuses an expression of which the derivatives by all variables would take too long.
 *
 * @throws Unsupported saying how large it is.
 */
export function requireModest(expression: Expr, variables: number): void {
  const nodes = nodesOf([expression]).length;
  if (nodes * variables > MOST_WORK)
    throw new Unsupported(
      `${variables} derivatives of a graph of ${nodes} nodes, one variable at a time, are too many: at most ${MOST_WORK} nodes times variables`,
    );
}
