import { type ElementwiseRule, primal } from '@fourgrad/ops';
import type { Expr } from './expression/Expr.js';
import { fold } from './expression/walk.js';

/** A float64 value and how far it may be from the true one. */
export interface Bounded {
  readonly value: number;
  readonly error: number;
}

/** Several roundings each: the elementary functions are not rounded correctly. */
const ROUNDING = 2 ** -50;

/**
 * The values of expressions at a point with bounds of their rounding errors, to first order:
 * e_y = sum_i |df/dx_i| e_i + eps |y| (running error analysis: Wilkinson 1963; Higham 2002, chapter 3).
 */
export function boundedValues(exprs: readonly Expr[], at: ReadonlyMap<string, number>): Bounded[] {
  const results = fold<Bounded>(exprs, (node, operands) => {
    const { rule } = node;
    if (rule === null) return leafValue(node, at);
    if (rule.kind === 'elementwise') return applied(rule, operands);
    const [mask, x, y = mask] = operands; // where, or detach, whose value is the operand
    if (x === undefined) return mask;
    return mask.error > 0 ? { value: Number.NaN, error: Number.POSITIVE_INFINITY } : mask.value !== 0 ? x : y;
  });
  return exprs.map((expr) => results.get(expr) as Bounded);
}

function leafValue({ kind, name, value }: Expr, at: ReadonlyMap<string, number>): Bounded {
  if (kind === 'variable') return { value: at.get(name) as number, error: 0 };
  const number = primal(value);
  return { value: number, error: name === '' ? 0 : ROUNDING * Math.abs(number) };
}

function applied(rule: ElementwiseRule, operands: readonly Bounded[]): Bounded {
  const values = operands.map(({ value }) => value);
  const value = rule.evaluate(...values);
  if (rule.discrete) return { value, error: staysAt(rule, operands, value) ? 0 : Number.POSITIVE_INFINITY };
  let error = ROUNDING * Math.abs(value) + Number.MIN_VALUE;
  operands.forEach((operand, i) => {
    if (operand.error > 0) error += Math.abs(primal(rule.partials[i](...values, value))) * operand.error;
  });
  return { value, error };
}

/** Whether a step function has one value wherever the operands may be. */
function staysAt(rule: ElementwiseRule, operands: readonly Bounded[], value: number): boolean {
  const corners = operands.reduce<number[][]>(
    (all, { value: x, error }) =>
      all.flatMap((corner) => [
        [...corner, x - error],
        [...corner, x + error],
      ]),
    [[]],
  );
  return corners.every((corner) => rule.evaluate(...corner) === value);
}
