import { Expr } from '../expression/Expr.js';
import { compare } from '../expression/order.js';
import { listed } from './ExprMap.js';
import type { NormalForms } from './NormalForms.js';
import { Product } from './Product.js';
import * as Q from './rational.js';
import { Sum } from './Sum.js';

/** A term of a polynomial: whole powers of bases, times a number and whatever else there is. */
export interface Monomial {
  readonly powers: ReadonlyMap<Expr, number>;
  readonly rest: Expr | null;
  readonly multiple: Q.Rational;
}

/** A term of a sum as a monomial; null is the term 1. */
export function monomialOf(term: Expr | null, multiple: Q.Rational, forms: NormalForms): Monomial {
  const powers = new Map<Expr, number>();
  if (term === null) return { powers, rest: null, multiple };
  const rest = new Product(forms);
  for (const { key: base, value: exponent } of listed(forms.factorsOf(term).powers.first)) {
    if (!(exponent instanceof Expr) && Q.isInteger(exponent) && exponent.n > 0) powers.set(base, exponent.n);
    else rest.multiplyPower(base, exponent);
  }
  return { powers, rest: rest.toExpr(), multiple };
}

/**
 * A polynomial in nested form: s = base^k q + r, the terms with the most frequent base divided by its least power, and
 * the others; so with q and r (Horner's scheme; in several variables greedily, Ceberio and Kreinovich 2004).
 */
export function horner(terms: readonly Monomial[], forms: NormalForms): Expr {
  const base = mostFrequentBase(terms);
  const sum = new Sum(forms);
  if (base === undefined) {
    for (const monomial of terms) sum.add(productOf(monomial, forms), monomial.multiple);
    return sum.toExpr();
  }
  const having = terms.filter(({ powers }) => powers.has(base));
  const least = Math.min(...having.map(({ powers }) => powers.get(base) as number));
  const quotient = having.map((monomial) => ({ ...monomial, powers: lowered(monomial.powers, base, least) }));
  const product = new Product(forms).multiply(horner(quotient, forms)).multiplyPower(base, Q.integer(least));
  sum.add(product.toExpr());
  // both parts have fewer terms or a lower degree: the recursion is no deeper than there are terms
  const others = terms.filter(({ powers }) => !powers.has(base));
  return others.length === 0 ? sum.toExpr() : sum.add(horner(others, forms)).toExpr();
}

function lowered(powers: ReadonlyMap<Expr, number>, base: Expr, by: number): Map<Expr, number> {
  const result = new Map(powers);
  const exponent = (powers.get(base) as number) - by;
  if (exponent === 0) result.delete(base);
  else result.set(base, exponent);
  return result;
}

function productOf({ powers, rest }: Monomial, forms: NormalForms): Expr {
  const product = new Product(forms);
  if (rest !== null) product.multiply(rest);
  for (const [base, exponent] of powers) product.multiplyPower(base, Q.integer(exponent));
  return product.toExpr();
}

/** The base that saves most operations when it is taken out of the terms that have it, if one saves any. */
function mostFrequentBase(terms: readonly Monomial[]): Expr | undefined {
  const counts = new Map<Expr, number>();
  for (const { powers } of terms)
    for (const base of powers.keys()) counts.set(base, (counts.get(base) ?? 0) + 1);
  let best: Expr | undefined;
  let most = 0;
  for (const [base, count] of counts) {
    const saved = (count - 1) * (1 + base.treeOperations);
    const isFirst = best !== undefined && saved === most && compare(base, best) < 0;
    if (saved > most || isFirst) [best, most] = [base, saved];
  }
  return best;
}
