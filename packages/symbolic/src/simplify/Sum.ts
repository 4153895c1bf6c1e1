import type { Expr } from '../expression/Expr.js';
import { isSum } from '../expression/isSum.js';
import { add, isApplied, mul, sub } from '../expression/operations.js';
import { compareMonomials } from '../expression/order.js';
import { bracketsToOpen } from './bracketsToOpen.js';
import { ExprMap } from './ExprMap.js';
import { multipleOf } from './multipleOf.js';
import { isAtom, type NormalForms } from './NormalForms.js';
import type { Pending } from './Pending.js';
import * as Q from './rational.js';
import { splitNumber } from './splitNumber.js';

/** The normal form of a sum: a fraction plus multiples of distinct terms. Like terms meet here. */
export class Sum {
  constant = Q.ZERO;
  readonly #multiples = new ExprMap<Q.Rational>();
  /** Whether there may be brackets among the terms of which it is not known if they stay. */
  #unsettled = false;
  /** Summands still to be taken apart and their multiples: an explicit stack. */
  #pending: Pending<Q.Rational> | null = null;

  constructor(readonly forms: NormalForms) {}

  /** Multiples by term; the terms have no number in front. */
  get multiples(): ExprMap<Q.Rational> {
    while (this.#unsettled) this.#openBrackets();
    return this.#multiples;
  }

  /** Adds c e; sums of sums are taken apart. */
  add(expr: Expr, multiple = Q.ONE): this {
    this.#addOne(expr, multiple);
    return this.#addRest();
  }

  #addRest(): this {
    for (let top = this.#pending; top !== null; top = this.#pending) {
      this.#pending = top.next;
      this.#addOne(top.expr, top.times);
    }
    return this;
  }

  /** Adds what is no sum, or pushes the summands that it consists of. */
  #addOne(e: Expr, c: Q.Rational): void {
    if (this.forms.isWhole(e)) this.#collect(e, c);
    else if (isApplied(e, 'neg')) this.#push(e.x, Q.negative(c));
    else if (isSum(e)) {
      this.#push(e.y, isApplied(e, 'sub') ? Q.negative(c) : c);
      this.#push(e.x, c);
    } else this.#addTerm(e, c);
  }

  /** Sums with a number in front stay in brackets unless opening them pays, which is known when all terms are. */
  #openBrackets(): void {
    this.#unsettled = false;
    for (const bracket of bracketsToOpen(this.#multiples, this)) {
      this.#push(bracket.key, bracket.value);
      this.#multiples.delete(bracket.key);
    }
    this.#addRest();
  }

  #push(e: Expr, c: Q.Rational): void {
    this.#pending = { expr: e, times: c, next: this.#pending };
  }

  #addTerm(e: Expr, c: Q.Rational) {
    if (isAtom(e)) return this.#collect(e, c);
    const value = Q.rationalOf(e);
    if (value !== undefined) {
      const product = Q.times(value, c);
      const total = product === undefined ? undefined : Q.plus(this.constant, product);
      if (total !== undefined) this.constant = total;
      else this.#keep(e, c);
      return;
    }
    const { coefficient, powers } = this.forms.factorsOf(e);
    const multiple = Q.times(coefficient, c);
    if (multiple === undefined) return this.#keep(e, c);
    if (Q.isZero(multiple)) return;
    const term = powers.product;
    if (!isSum(term) || this.forms.isWhole(term)) this.#collect(term, multiple);
    else if (Q.isUnit(multiple)) this.#push(term, multiple);
    else this.#addBracket(splitNumber(term, this.forms), multiple);
  }

  /** c (s + t), or -c (-s - t) if that is how the bracket begins. */
  #addBracket({ coefficient, rest }: ReturnType<typeof splitNumber>, c: Q.Rational): void {
    this.#unsettled = true;
    this.#collect(rest, Q.isOne(coefficient) ? c : Q.negative(c));
  }

  /** a t + b t = (a + b) t */
  #collect(term: Expr, multiple: Q.Rational): void {
    const known = this.#multiples.get(term);
    if (known === undefined) {
      if (!Q.isZero(multiple)) this.#multiples.add(term, multiple);
      return;
    }
    const total = Q.plus(known.value, multiple);
    if (total === undefined) this.#keep(term, multiple);
    else if (Q.isZero(total)) this.#multiples.delete(term);
    else known.value = total;
  }

  /** A term whose number float64 cannot add exactly stays a term of its own. */
  #keep(e: Expr, c: Q.Rational): void {
    const term = mul(Q.expressionOf(c), e);
    this.forms.keepWhole(term);
    this.#collect(term, Q.ONE);
  }

  /** The multiples in the order in which people write them. */
  sorted(): ExprMap<Q.Rational> {
    const { multiples } = this;
    multiples.sort(compareMonomials);
    return multiples;
  }

  /** The expression, a positive term first if there is one. */
  toExpr(): Expr {
    const { first } = this.sorted();
    let leading = first;
    while (leading !== null && leading.value.n < 0) leading = leading.next;
    if (leading === null && this.constant.n <= 0) leading = first;
    let total = leading === null ? Q.expressionOf(this.constant) : this.#multiple(leading.key, leading.value);
    for (let entry = first; entry !== null; entry = entry.next)
      if (entry !== leading) total = this.#plus(total, entry.key, entry.value);
    return leading === null || Q.isZero(this.constant) ? total : this.#plus(total, null, this.constant);
  }

  #plus(total: Expr, term: Expr | null, c: Q.Rational): Expr {
    if (c.n < 0) return sub(total, this.#multiple(term, Q.negative(c)));
    return add(total, this.#multiple(term, c));
  }

  #multiple(term: Expr | null, c: Q.Rational): Expr {
    if (term === null) return Q.expressionOf(c);
    if (Q.isOne(c)) return term;
    return multipleOf(c, this.forms.factorsOf(term).powers, this.forms);
  }
}
