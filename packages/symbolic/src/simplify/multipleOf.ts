import { constant } from '../expression/build.js';
import type { Expr } from '../expression/Expr.js';
import { isSum } from '../expression/isSum.js';
import { div, mul, neg } from '../expression/operations.js';
import type { NormalForms, Powers } from './NormalForms.js';
import * as Q from './rational.js';
import { Sum } from './Sum.js';

/** A number times powers as an expression. */
export function multipleOf(number: Q.Rational, powers: Powers, forms: NormalForms): Expr {
  if (Q.isOne(number)) return powers.product;
  const result = quotient(number, powers.above, powers.below);
  return forms.remember(result, number, powers).expr;
}

/** c u, in its normal form. */
export function timesNumber(u: Expr, c: Q.Rational, forms: NormalForms): Expr {
  const { coefficient, powers } = forms.factorsOf(u);
  const number = Q.times(c, coefficient);
  if (number === undefined || Q.isZero(number) || isSum(powers.product))
    return new Sum(forms).add(u, c).toExpr();
  return multipleOf(number, powers, forms);
}

/** c above / below: the numbers in front of what they multiply, the sign with the number or else outside. */
export function quotient(c: Q.Rational, above: Expr | null, below: Expr | null): Expr {
  if (above === null && below === null) return Q.expressionOf(c);
  const { n, d } = Q.written(c);
  const numerator = numbered(n === -1 ? 1 : n, above);
  const result = d === 1 && below === null ? numerator : div(numerator, numbered(d, below));
  return n === -1 ? neg(result) : result;
}

/** A number times factors; the factors are one expression, the same whatever the number. */
function numbered(n: number, factors: Expr | null): Expr {
  if (factors === null) return constant(n);
  return n === 1 ? factors : mul(constant(n), factors);
}
