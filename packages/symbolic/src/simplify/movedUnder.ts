import { Expr } from '../expression/Expr.js';
import { numberOf } from '../expression/numberOf.js';
import type { Entry } from './ExprMap.js';
import type { Exponent } from './NormalForms.js';
import * as Q from './rational.js';

/**
 * n / sqrt(n) = sqrt(n), 6 / 2^(3/2) = 3 / sqrt(2): a whole number with a negative exponent takes as many of itself as it can from the number in
 * front. Returns what is left of that.
 */
export function movedUnder(power: Entry<Exponent>, front: Q.Rational): Q.Rational {
  const n = numberOf(power.key) ?? 0;
  const isWhole = n > 1 && Number.isSafeInteger(n);
  let left = front;
  while (isWhole && !(power.value instanceof Expr) && power.value.n < 0) {
    const quotient = Q.times(left, Q.fraction(1, n));
    const exponent = Q.plus(power.value, Q.ONE);
    if (quotient?.d !== left.d || exponent === undefined) break;
    left = quotient;
    power.value = exponent;
    power.expr = null;
  }
  return left;
}
