import type { Expr } from '../expression/Expr.js';
import { isSum } from '../expression/isSum.js';
import { type Entry, type ExprMap, listed } from './ExprMap.js';
import * as Q from './rational.js';
import { Sum } from './Sum.js';

/** A bracket with more operations is not opened. */
const LARGEST = 64;

/**
 * Which brackets c (s + t) among the terms of a sum are worth opening: those that cost fewer operations as c s + c t,
 * since terms meet others or since their own numbers take up c. The others stay, also for their digits: near x = 1 the
 * bracket in 7 (x - 1) + y is exact, while 7 x + y - 7 has lost what x - 1 is made of.
 */
export function bracketsToOpen(terms: ExprMap<Q.Rational>, { constant, forms }: Sum): Entry<Q.Rational>[] {
  const uses = new Map<Expr, number>();
  const countTerms = ({ first }: ExprMap<Q.Rational>) => {
    for (const { key } of listed(first)) uses.set(key, (uses.get(key) ?? 0) + 1);
  };
  countTerms(terms);
  const brackets = listed(terms.first)
    .filter(({ key: e }) => isSum(e) && !forms.isWhole(e) && e.treeOperations <= LARGEST)
    .map((bracket) => ({ bracket, inner: new Sum(forms).add(bracket.key) }));
  for (const { inner } of brackets) countTerms(inner.multiples);
  return brackets
    .filter(({ bracket, inner }) => {
      // the product with c goes, and with it an addition where numbers meet
      let cost = Q.isZero(inner.constant) || Q.isZero(constant) ? -1 : -2;
      for (const { key: term, value: multiple } of listed(inner.multiples.first)) {
        const scaled = Q.times(multiple, bracket.value);
        if (uses.get(term) !== 1) cost -= 1;
        else cost += Number(Q.isUnit(multiple)) - Number(scaled !== undefined && Q.isUnit(scaled));
      }
      return cost < 0;
    })
    .map(({ bracket }) => bracket);
}
