import { type ElementwiseRule, rulebook, type Value } from '@fourgrad/ops';
import type { Expr } from '../../expression/Expr.js';
import { isUnnamed } from '../../expression/numberOf.js';

/** The rulebook's partial derivative by operand i; operands and result as expressions. */
export function partialOf(rule: ElementwiseRule, operands: readonly Expr[], result: Expr, i: number): Value {
  // (a^x)' = a^x ln a: the logarithm of a number stays written, ln 2 and not 0.693; only 0^x has a rule of its own
  const exactBase = rule === rulebook.pow && i === 1;
  const values = operands.map((operand) =>
    // rules see plain constants as numbers, so that x^2 is known to have a constant exponent
    isUnnamed(operand) && !(exactBase && operand.value !== 0) ? operand.value : operand,
  );
  return rule.partials[i](...values, result);
}
