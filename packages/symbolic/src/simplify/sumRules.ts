import type { Expr } from '../expression/Expr.js';
import { isApplied } from '../expression/operations.js';
import { operationCount } from './operationCount.js';
import { Product } from './Product.js';
import * as Q from './rational.js';
import { Sum } from './Sum.js';

const TWO: Q.Rational = { n: 2n, d: 1n };

/** Squares whose sum or difference is 1, whatever the argument: f^2 + sign g^2 = 1. */
const IDENTITIES = [
  { f: 'sin', g: 'cos', sign: 1n },
  { f: 'cosh', g: 'sinh', sign: -1n },
  { f: 'tanh', g: 'sech', sign: 1n },
] as const;

/** c m sin(u)^2 + c m cos(u)^2 = c m, and its hyperbolic likes; true if the sum has changed. */
function mergeSquares(sum: Sum): boolean {
  for (const [term, c] of sum.multiples) {
    for (const [base, exponent] of new Product(sum.whole).multiply(term).powers) {
      const value = Q.rationalOf(exponent);
      if (value === undefined || !Q.isEqual(value, TWO)) continue;
      for (const { f, g, sign } of IDENTITIES) {
        if (!isApplied(base, f)) continue;
        const rest = new Product(sum.whole).multiply(term).multiply(base, { n: -2n, d: 1n });
        const partner = partnerOf(base, g, rest, sum);
        const wanted = { n: sign * c.n, d: c.d };
        const partnerMultiple = partner === undefined ? undefined : sum.multiples.get(partner);
        if (partner === undefined || partnerMultiple === undefined || !Q.isEqual(partnerMultiple, wanted))
          continue;
        sum.multiples.delete(term);
        sum.multiples.delete(partner);
        sum.add(rest.toExpr(), c);
        return true;
      }
    }
  }
  return false;
}

/** The term that is `rest` times the square of g of the same argument, if the sum has it. */
function partnerOf(base: Expr, g: string, rest: Product, sum: Sum): Expr | undefined {
  for (const term of sum.multiples.keys()) {
    const quotient = new Product(sum.whole).multiply(term);
    for (const [other, exponent] of quotient.powers) {
      const value = Q.rationalOf(exponent);
      const isSquare = value !== undefined && Q.isEqual(value, TWO);
      if (!isSquare || other.rule?.name !== g || other.operands[0] !== base.operands[0]) continue;
      if (quotient.multiply(other, { n: -2n, d: 1n }).toExpr() === rest.toExpr()) return term;
    }
  }
  return undefined;
}

/** The powers of bases that every term has: the least exponent of numbers, or the same symbolic one. */
function commonPowers(products: readonly Product[]): Map<Expr, Expr> {
  const common = new Map(products[0].powers);
  for (const { powers } of products) {
    for (const [base, least] of common) {
      const exponent = powers.get(base);
      if (exponent === least) continue;
      const [a, b] = [exponent, least].map((e) => (e === undefined ? undefined : Q.rationalOf(e)));
      if (exponent === undefined || a === undefined || b === undefined) common.delete(base);
      else if (Q.isLess(a, b)) common.set(base, exponent);
    }
  }
  return common;
}

/** A sum with the factors that all its terms share in front, if that takes fewer operations. */
function factored(sum: Sum, plain: Expr): Expr {
  if (!Q.isZero(sum.constant) || sum.multiples.size < 2) return plain;
  const terms = [...sum.multiples].map(([term, c]) => ({
    product: new Product(sum.whole).multiply(term),
    c,
  }));
  const common = commonPowers(terms.map(({ product }) => product));
  if (common.size === 0) return plain;
  const inner = new Sum(sum.whole);
  for (const { product, c } of terms) {
    for (const [base, least] of common) product.divideBy(base, least);
    inner.add(product.toExpr(), c);
  }
  const outer = new Product(sum.whole).multiply(inner.toExpr());
  for (const [base, least] of common) outer.multiplyPower(base, least);
  const result = outer.toExpr();
  return operationCount(result) < operationCount(plain) ? result : plain;
}

/** The shortest form of a sum that the rules find. */
export function simplifiedSum(sum: Sum): Expr {
  while (mergeSquares(sum));
  return factored(sum, sum.toExpr());
}
