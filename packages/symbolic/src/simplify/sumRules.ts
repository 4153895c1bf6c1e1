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

/** The powers of bases that every term has, with the least exponent. */
function commonFactors(products: readonly Product[]): Map<Expr, Q.Rational> {
  const common = new Map<Expr, Q.Rational>();
  for (const [base, exponent] of products[0].powers) {
    const value = Q.rationalOf(exponent);
    if (value !== undefined) common.set(base, value);
    else if (products.every(({ powers }) => powers.get(base) === exponent)) common.set(base, Q.ONE);
  }
  for (const { powers } of products) {
    for (const [base, least] of common) {
      const exponent = powers.get(base);
      const value = exponent === undefined ? undefined : Q.rationalOf(exponent);
      if (exponent === undefined) common.delete(base);
      else if (value !== undefined && Q.isLess(value, least)) common.set(base, value);
    }
  }
  return common;
}

/** A sum with the factors that all its terms share in front, if that takes fewer operations. */
function factored(sum: Sum, plain: Expr): Expr {
  if (!Q.isZero(sum.constant) || sum.multiples.size < 2) return plain;
  const products = [...sum.multiples.keys()].map((term) => new Product(sum.whole).multiply(term));
  const common = commonFactors(products);
  if (common.size === 0) return plain;
  const inner = new Sum(sum.whole);
  let index = 0;
  for (const c of sum.multiples.values()) {
    const rest = products[index++];
    for (const [base, least] of common) divide(rest, base, least);
    inner.add(rest.toExpr(), c);
  }
  const outer = new Product(sum.whole).multiply(inner.toExpr());
  for (const [base, least] of common) {
    const exponent = new Product(sum.whole).multiply([...sum.multiples.keys()][0]).powers.get(base) as Expr;
    if (Q.rationalOf(exponent) === undefined) outer.powers.set(base, exponent);
    else outer.multiply(base, least);
  }
  const result = outer.toExpr();
  return operationCount(result) < operationCount(plain) ? result : plain;
}

/** Takes base^least out of a product; a symbolic power goes whole. */
function divide(product: Product, base: Expr, least: Q.Rational): void {
  if (Q.rationalOf(product.powers.get(base) as Expr) === undefined) product.powers.delete(base);
  else product.multiply(base, Q.negative(least));
}

/** The shortest form of a sum that the rules find. */
export function simplifiedSum(sum: Sum): Expr {
  while (mergeSquares(sum));
  return factored(sum, sum.toExpr());
}
