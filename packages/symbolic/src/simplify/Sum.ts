import { constant } from '../expression/build.js';
import type { Expr } from '../expression/Expr.js';
import { add, isApplied, neg, sub } from '../expression/operations.js';
import { compare } from './order.js';
import { Product } from './Product.js';
import * as Q from './rational.js';

/** A bracket with more terms is not taken apart inside a sum. */
const LARGEST_BRACKET = 32;

/** The normal form of a sum: a fraction plus multiples of distinct terms. Like terms meet here. */
export class Sum {
  constant: Q.Rational = Q.ZERO;
  /** Multiples by term; the terms have no number in front. */
  readonly multiples = new Map<Expr, Q.Rational>();

  /** `whole` are the sums and products that are not taken apart. */
  constructor(readonly whole: ReadonlySet<Expr>) {}

  /** Adds c e; an explicit stack takes sums of sums apart. */
  add(expr: Expr, multiple: Q.Rational = Q.ONE): this {
    const stack: [Expr, Q.Rational][] = [[expr, multiple]];
    for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
      const [e, c] = entry;
      const [x, y] = e.operands;
      if (this.whole.has(e)) this.#addTerm(e, c);
      else if (isApplied(e, 'add')) stack.push([y, c], [x, c]);
      else if (isApplied(e, 'sub')) stack.push([y, Q.negative(c)], [x, c]);
      else if (isApplied(e, 'neg')) stack.push([x, Q.negative(c)]);
      else this.#addTerm(e, c);
    }
    return this;
  }

  #addTerm(e: Expr, c: Q.Rational): void {
    const value = Q.rationalOf(e);
    if (value !== undefined) {
      this.constant = Q.plus(this.constant, Q.times(value, c));
      return;
    }
    const product = new Product(this.whole).multiply(e);
    const multiple = Q.times(product.coefficient, c);
    if (Q.isZero(multiple)) return;
    product.coefficient = Q.ONE;
    const term = product.toExpr();
    // 2 (x + 1) is 2 x + 2 inside a sum
    if (isSum(term) && !this.whole.has(term) && termCount(term) <= LARGEST_BRACKET) {
      this.add(term, multiple);
      return;
    }
    const total = Q.plus(this.multiples.get(term) ?? Q.ZERO, multiple);
    if (Q.isZero(total)) this.multiples.delete(term);
    else this.multiples.set(term, total);
  }

  /** The terms in the order in which people write them, each with its number; the constant is not among them. */
  sorted(): [Expr, Q.Rational][] {
    const terms = [...this.multiples].map((term) => ({ term, degree: degree(term[0], this.whole) }));
    terms.sort((a, b) => b.degree - a.degree || compare(a.term[0], b.term[0]));
    return terms.map(({ term }) => term);
  }

  /** The expression, a positive term first if there is one. */
  toExpr(): Expr {
    const terms = this.sorted();
    if (terms.length === 0) return Q.expressionOf(this.constant);
    if (!Q.isZero(this.constant)) terms.push([ONE_TERM, this.constant]);
    const positive = terms.findIndex(([, c]) => c.n > 0n);
    if (positive > 0) terms.unshift(...terms.splice(positive, 1));
    let total: Expr | undefined;
    for (const [term, c] of terms) {
      if (total === undefined)
        total = c.n < 0n ? neg(this.#multiple(term, Q.negative(c))) : this.#multiple(term, c);
      else
        total =
          c.n < 0n ? sub(total, this.#multiple(term, Q.negative(c))) : add(total, this.#multiple(term, c));
    }
    return total as Expr;
  }

  /** c t, for c > 0, or the constant. */
  #multiple(term: Expr, c: Q.Rational): Expr {
    if (term === ONE_TERM) return Q.expressionOf(c);
    if (Q.isOne(c)) return term;
    const product = new Product(this.whole).multiply(term);
    product.coefficient = Q.times(product.coefficient, c);
    return product.toExpr();
  }
}

const ONE_TERM = constant(1);

export const isSum = (e: Expr): boolean => isApplied(e, 'add') || isApplied(e, 'sub');

/** How many terms a sum has, written out. */
export function termCount(e: Expr): number {
  let count = 0;
  const stack = [e];
  for (let node = stack.pop(); node !== undefined && count <= LARGEST_BRACKET; node = stack.pop()) {
    if (isSum(node)) stack.push(...node.operands);
    else count += 1;
  }
  return count;
}

/** The degree of a term as a monomial in variables: x^2 y has 3; what is no power of a variable counts nothing. */
function degree(term: Expr, whole: ReadonlySet<Expr>): number {
  let total = 0;
  for (const [base, exponent] of new Product(whole).multiply(term).powers) {
    const value = Q.rationalOf(exponent);
    if (base.kind === 'variable' && value !== undefined) total += Number(value.n) / Number(value.d);
  }
  return total;
}
