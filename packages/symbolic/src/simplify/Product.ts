import { constant } from '../expression/build.js';
import { Expr } from '../expression/Expr.js';
import { exp, isApplied, mul, pow, sqrt } from '../expression/operations.js';
import { compare } from '../expression/order.js';
import { type Entry, ExprMap } from './ExprMap.js';
import { rewritten } from './functionRules.js';
import { movedUnder } from './movedUnder.js';
import { multipleOf, quotient, timesNumber } from './multipleOf.js';
import { type Exponent, isAtom, type NormalForms, type Powers } from './NormalForms.js';
import type { Pending } from './Pending.js';
import * as Q from './rational.js';
import { Sum } from './Sum.js';
import { splitNumber } from './splitNumber.js';

/**
 * The normal form of a product: a fraction times powers of distinct bases. Like factors meet here, and what is
 * merged has the same value wherever the original has one: x / x is 1, x^a x^b is x^(a + b), but (x^2)^(1/2) stays.
 */
export class Product {
  coefficient = Q.ONE;
  /** Exponents by base; exp(2 x) stands as exp(x) to the power 2. */
  readonly #exponents = new ExprMap<Exponent>();
  /** Factors and their whole exponents, still to be multiplied by: an explicit stack. */
  #pending: Pending<number> | null = null;

  constructor(readonly forms: NormalForms) {}

  /** Multiplies by e^k, for a whole number k; products of products are taken apart. */
  multiply(e: Expr, k = 1): this {
    this.#multiplyOne(e, k);
    return this.#multiplyRest();
  }

  /** Multiplies by base^exponent, which is `power` as an expression, if that has been made. */
  multiplyPower(base: Expr, exponent: Exponent, power: Expr | null = null): this {
    this.#merge(base, exponent, power);
    return this.#multiplyRest();
  }

  #multiplyRest(): this {
    for (let top = this.#pending; top !== null; top = this.#pending) {
      this.#pending = top.next;
      this.#multiplyOne(top.expr, top.times);
    }
    return this;
  }

  /** Divides by base^exponent, a power that the product has with this exponent or a larger number. */
  divideBy(base: Expr, exponent: Exponent): void {
    if (this.#exponents.get(base)?.value === exponent) this.#exponents.delete(base);
    else this.multiplyPower(base, this.#scaled(exponent, -1));
  }

  #push(e: Expr, k: number): void {
    this.#pending = { expr: e, times: k, next: this.#pending };
  }

  /** Multiplies by a power that is no product, or pushes the factors that it consists of. */
  #multiplyOne(e: Expr, k: number) {
    if (this.forms.isWhole(e)) return this.#merge(e, Q.integer(k));
    const known = this.forms.known(e);
    if (known !== undefined) {
      if (this.#multiplyNumber(known.coefficient, k)) this.#multiplyPowers(known.powers, k);
      else this.#merge(e, Q.integer(k));
      return;
    }
    const { x, y } = e;
    switch (e.operation) {
      case 'neg':
        if (k % 2 !== 0) this.coefficient = Q.negative(this.coefficient);
        return this.#push(x, k);
      case 'mul':
        this.#push(y, k);
        return this.#push(x, k);
      case 'div': {
        const value = Q.rationalOf(e);
        if (value !== undefined && this.#multiplyNumber(value, k)) return;
        this.#push(y, -k);
        return this.#push(x, k);
      }
      case 'sqrt':
        return this.#mergeRoot(x, Q.fraction(k, 2));
      case 'exp':
        return this.#mergeExponential(e, k);
      case 'pow':
        return this.#multiplyPowerOf(x, y, k);
    }
    // a number that float64 does not hold exactly stays the power or product that it is: 3^40
    const value = Q.rationalOf(e);
    if (value === undefined || !this.#multiplyNumber(value, k)) this.#merge(e, Q.integer(k));
  }

  /** Multiplies the coefficient by value^k, if float64 holds the result. */
  #multiplyNumber(value: Q.Rational, k: number): boolean {
    if (Q.isOne(value)) return true;
    const scaled = Q.power(value, k);
    const coefficient = scaled === undefined ? undefined : Q.times(this.coefficient, scaled);
    if (coefficient !== undefined) this.coefficient = coefficient;
    return coefficient !== undefined;
  }

  #multiplyPowers({ first }: Powers, k: number): void {
    for (let power = first; power !== null; power = power.next)
      this.#merge(power.key, this.#scaled(power.value, k), k === 1 ? power.expr : null);
  }

  /** (x^y)^k; whole powers of products are products of powers. */
  #multiplyPowerOf(x: Expr, y: Expr, k: number): void {
    const exponent = this.#scaled(exponentOf(y), k);
    if (exponent instanceof Expr) this.#merge(x, exponent);
    else if (Q.isInteger(exponent)) this.#push(x, exponent.n);
    else this.#mergeRoot(x, exponent);
  }

  /** base^a, where exp(c t)^a = exp(t)^(c a) for numbers c and a. */
  #mergeRoot(base: Expr, exponent: Q.Rational) {
    if (isApplied(base, 'exp')) {
      const { coefficient, rest } = splitNumber(base.x, this.forms);
      const scaled = Q.times(coefficient, exponent);
      if (rest !== base.x && scaled !== undefined) return this.#merge(exp(rest), scaled);
    }
    this.#merge(base, exponent);
  }

  /** exp(c t)^k = exp(t)^(c k), for a number c. */
  #mergeExponential(e: Expr, k: number) {
    const { coefficient, rest } = splitNumber(e.x, this.forms);
    if (rest === e.x || Q.times(coefficient, Q.integer(k)) === undefined) return this.#merge(e, Q.integer(k));
    const base = exp(rest);
    const power = this.#power(base, coefficient);
    this.#multiplyPowers(this.forms.rememberPower(e, base, coefficient, power).powers, k);
  }

  /** k u, for an exponent u. */
  #scaled(u: Exponent, k: number): Exponent {
    if (k === 1) return u;
    const product = u instanceof Expr ? undefined : Q.times(u, Q.integer(k));
    return product ?? exponentOf(new Sum(this.forms).add(expressionOf(u), Q.integer(k)).toExpr());
  }

  /** base^a base^b = base^(a + b); `power` is base^b as an expression, if that has been made. */
  #merge(base: Expr, exponent: Exponent, power: Expr | null = null): void {
    const known = this.#exponents.get(base);
    let total = exponent;
    if (known === undefined) this.#exponents.add(base, exponent, power);
    else {
      total = this.#plus(known.value, exponent);
      known.value = total;
      known.expr = null;
    }
    if (total instanceof Expr) return;
    if (Q.isZero(total)) this.#exponents.delete(base);
    // a power that stands alone is rewritten by the rules of functions afterwards
    else if (known !== undefined || total.n < 0) this.#rewrite(base, total, known !== undefined);
  }

  /** A new power in other powers, where it is some: (x y)^(1/2) (x y)^(1/2) is x y, (x^2)^(1/2) x^2 is |x|^3. */
  #rewrite(base: Expr, exponent: Q.Rational, isNew: boolean): void {
    if (isNew && Q.isInteger(exponent) && dissolves(base)) this.#push(base, exponent.n);
    else if (dissolves(base) || isApplied(base, 'abs')) {
      const sign = Math.sign(exponent.n);
      const power = this.#power(base, { ...exponent, n: sign * exponent.n });
      const next = rewritten(power, this.forms);
      if (next === undefined) return;
      this.#push(next.result, sign);
    } else return;
    this.#exponents.delete(base);
  }

  #plus(a: Exponent, b: Exponent): Exponent {
    const sum = a instanceof Expr || b instanceof Expr ? undefined : Q.plus(a, b);
    return sum ?? exponentOf(new Sum(this.forms).add(expressionOf(a)).add(expressionOf(b)).toExpr());
  }

  /** The powers, in order, after which the coefficient is known, too; the product is not multiplied by anything after that. */
  powers(): Powers {
    this.#exponents.sort(compare);
    const { first } = this.#exponents;
    let above: Expr | null = null;
    let below: Expr | null = null;
    for (let entry = first; entry !== null; entry = entry.next) {
      const { key: base } = entry;
      if (base.kind === 'constant') this.coefficient = movedUnder(entry, this.coefficient);
      const exponent = entry.value;
      const isBelow = !(exponent instanceof Expr) && exponent.n < 0 && !isApplied(base, 'exp');
      const pair = this.forms.pairAt(entry);
      entry.expr ??= this.#power(base, isBelow ? Q.negative(exponent) : exponent);
      const power: Expr = pair ?? entry.expr;
      if (isBelow) below = below === null ? power : mul(below, power);
      else above = above === null ? power : mul(above, power);
      if (pair !== undefined) entry = entry.next as Entry<Exponent>;
    }
    const product = quotient(Q.ONE, above, below);
    return this.forms.remember(product, Q.ONE, { first, above, below, product }).powers;
  }

  #power(base: Expr, exponent: Exponent): Expr {
    if (exponent instanceof Expr) return pow(base, exponent);
    if (Q.isOne(exponent)) return base;
    if (isApplied(base, 'exp')) return exp(timesNumber(base.x, exponent, this.forms));
    return Q.isEqual(exponent, Q.HALF) ? sqrt(base) : pow(base, Q.expressionOf(exponent));
  }

  /** The expression: sign, number, factors, over number, factors. */
  toExpr(): Expr {
    if (Q.isZero(this.coefficient)) return constant(0);
    const powers = this.powers();
    return multipleOf(this.coefficient, powers, this.forms);
  }
}

/** Whether an expression is a product, a power or a number: a product takes it apart instead of keeping it as a base. */
export const dissolves = (base: Expr): boolean => !isAtom(base) && !isApplied(base, 'exp');

const exponentOf = (e: Expr): Exponent => Q.rationalOf(e) ?? e;
const expressionOf = (exponent: Exponent): Expr =>
  exponent instanceof Expr ? exponent : Q.expressionOf(exponent);
