import { applyElementwise, applyLinear, type Value } from '@fourgrad/ops';
import { type Expr, fold } from '@fourgrad/symbolic';
import { Precise } from '../../packages/harness/src/numbers/Precise.ts';
import { Decimal, exactly } from '../../packages/harness/src/precise/decimal.ts';

/**
 * The value with 110 digits, constants included: evaluate would do arithmetic among constants in float64. They are the
 * decimals that they are written as, which is what simplifying takes 0.1 for.
 */
export function preciseValue(expr: Expr, at: Readonly<Record<string, number>>): Decimal {
  const values = fold<Value>([expr], ({ kind, name, value, rule }, operands) => {
    if (kind === 'variable') return new Precise(exactly(at[name]));
    if (rule === null) return new Precise(new Decimal(`${value}`));
    return rule.kind === 'elementwise' ? applyElementwise(rule, operands) : applyLinear(rule, operands, null);
  });
  return (values.get(expr) as Precise).value;
}
