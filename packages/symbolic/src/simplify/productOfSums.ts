import type { Expr } from '../expression/Expr.js';
import type { NormalForms } from './NormalForms.js';
import { Product } from './Product.js';
import * as Q from './rational.js';
import { Sum } from './Sum.js';
import { termsOf } from './termsOf.js';

/** A product whose expansion would have more terms stays a product. */
export const MOST_TERMS = 1000;

/** A monomial times sums, multiplied out; undefined if that has too many terms or numbers that float64 does not hold. */
export function productOfSums(monomial: Expr, sums: readonly Sum[], forms: NormalForms): Sum | undefined {
  let total: Sum | undefined = new Sum(forms).add(monomial);
  for (const sum of sums) {
    total = timesSum(total, sum, forms);
    if (total === undefined) return undefined;
  }
  return total;
}

// (a + b) (c + d) = a c + a d + b c + b d
function timesSum(a: Sum, b: Sum, forms: NormalForms): Sum | undefined {
  const total = new Sum(forms);
  const [left, right] = [termsOf(a), termsOf(b)];
  if (left.length * right.length > MOST_TERMS) return undefined;
  for (const one of left) {
    for (const other of right) {
      const multiple = Q.times(one.multiple, other.multiple);
      if (multiple === undefined) return undefined;
      const product = new Product(forms);
      if (one.term !== null) product.multiply(one.term);
      if (other.term !== null) product.multiply(other.term);
      total.add(product.toExpr(), multiple);
    }
  }
  return total;
}
