import type { Expr } from '../expression/Expr.js';
import { listed } from './ExprMap.js';
import * as Q from './rational.js';
import type { Sum } from './Sum.js';

/** A term of a sum: a number times an expression without one; null for the number alone. */
export interface Term {
  readonly term: Expr | null;
  readonly multiple: Q.Rational;
}

/** The terms of a sum, the constant last if it is not 0. */
export function termsOf(sum: Sum): Term[] {
  const { first } = sum.multiples; // before the constant is read: it settles that, too
  const terms: Term[] = listed(first).map(({ key, value }) => ({ term: key, multiple: value }));
  if (!Q.isZero(sum.constant)) terms.push({ term: null, multiple: sum.constant });
  return terms;
}
