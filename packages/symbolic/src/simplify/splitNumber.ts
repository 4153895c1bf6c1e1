import type { Expr } from '../expression/Expr.js';
import { isSum } from '../expression/isSum.js';
import type { NormalForms } from './NormalForms.js';
import * as Q from './rational.js';
import { Sum } from './Sum.js';

/** u as a number times the rest; the sign of a sum is the one of its first term. */
export function splitNumber(u: Expr, forms: NormalForms): { coefficient: Q.Rational; rest: Expr } {
  if (!isSum(u)) {
    const { coefficient, powers } = forms.factorsOf(u);
    return { coefficient, rest: powers.product };
  }
  const first = forms.isWhole(u) ? undefined : new Sum(forms).add(u).sorted().first;
  if (!first || first.value.n > 0) return { coefficient: Q.ONE, rest: u };
  return { coefficient: Q.MINUS_ONE, rest: new Sum(forms).add(u, Q.MINUS_ONE).toExpr() };
}
