import { Expr } from '../expression/Expr.js';
import { commonNumber, overCommon } from './commonNumber.js';
import { commonPowers } from './commonPowers.js';
import { type Entry, type ExprMap, listed } from './ExprMap.js';
import type { Exponent, NormalForms } from './NormalForms.js';
import { Product } from './Product.js';
import * as Q from './rational.js';
import type { Watch } from './Scope.js';
import { Sum } from './Sum.js';

/** Squares whose sum or difference is 1, whatever the argument: f^2 + sign g^2 = 1. */
export const SQUARES = [
  { f: 'sin', g: 'cos', sign: 1 },
  { f: 'cosh', g: 'sinh', sign: -1 },
  { f: 'tanh', g: 'sech', sign: 1 },
] as const;

const isSquare = (exponent: Exponent): boolean => !(exponent instanceof Expr) && Q.isEqual(exponent, Q.TWO);

/** c m sin(u)^2 + c m cos(u)^2 = c m, and its hyperbolic likes; true if the sum has changed. */
function mergeSquares(sum: Sum): boolean {
  for (let term = sum.multiples.first; term !== null; term = term.next) {
    let power = sum.forms.factorsOf(term.key).powers.first;
    for (; power !== null; power = power.next) {
      const { operation } = power.key;
      const identity = isSquare(power.value) && SQUARES.find(({ f }) => f === operation);
      if (identity && mergePartner(sum, term, power.key, identity.g, identity.sign * term.value.n))
        return true;
    }
  }
  return false;
}

/** Merges the term rest f(u)^2 with the term rest g(u)^2, if the sum has that with the number wanted. */
function mergePartner(
  sum: Sum,
  { key: term, value: multiple }: Entry<Q.Rational>,
  base: Expr,
  g: string,
  numerator: number,
): boolean {
  const rest = new Product(sum.forms).multiply(term).multiply(base, -2).toExpr();
  for (const { key: partner, value: wanted } of listed(sum.multiples.first)) {
    if (wanted.n !== numerator || wanted.d !== multiple.d) continue;
    const other = listed(sum.forms.factorsOf(partner).powers.first).find(
      ({ key, value }) => key.operation === g && key.x === base.x && isSquare(value),
    );
    if (!other || new Product(sum.forms).multiply(partner).multiply(other.key, -2).toExpr() !== rest)
      continue;
    sum.multiples.delete(term);
    sum.multiples.delete(partner);
    sum.add(rest, multiple);
    return true;
  }
  return false;
}

const MOST_COUNTED = 2 ** 53;

/** A sum with the factors that all its terms share in front, if that takes fewer operations, or they cannot be counted. */
function factored(sum: Sum, plain: Expr): Expr {
  const { forms, multiples } = sum;
  const terms = listed(multiples.first);
  if (!Q.isZero(sum.constant) || terms.length < 2) return plain;
  const common = commonPowers(terms.map(({ key }) => forms.factorsOf(key).powers));
  const number = commonNumber(terms.map(({ value }) => value));
  if (common.first === null && Q.isOne(number)) return plain;
  const result = withFactorsInFront(sum, number, common, forms);
  const isShorter = result.treeOperations < plain.treeOperations || plain.treeOperations > MOST_COUNTED;
  return isShorter ? result : plain;
}

function withFactorsInFront(
  { multiples }: Sum,
  number: Q.Rational,
  common: ExprMap<Exponent>,
  forms: NormalForms,
): Expr {
  const inner = new Sum(forms);
  for (let term = multiples.first; term !== null; term = term.next) {
    const quotient = new Product(forms).multiply(term.key);
    for (let power = common.first; power !== null; power = power.next)
      quotient.divideBy(power.key, power.value);
    inner.add(quotient.toExpr(), overCommon(term.value, number));
  }
  const outer = new Product(forms).multiply(Q.expressionOf(number));
  for (let power = common.first; power !== null; power = power.next)
    outer.multiplyPower(power.key, power.value, power.expr);
  return outer.multiply(inner.toExpr()).toExpr();
}

/** The shortest form of a sum that the rules find; `watch` is told every form on the way. */
export function simplifiedSum(sum: Sum, watch?: Watch): Expr {
  watch?.('likeTerms', sum.toExpr());
  while (mergeSquares(sum)) watch?.('squares', sum.toExpr());
  const result = factored(sum, sum.toExpr());
  watch?.('commonFactor', result);
  return result;
}
