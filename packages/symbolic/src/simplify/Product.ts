import { constant } from '../expression/build.js';
import type { Expr } from '../expression/Expr.js';
import { div, exp, isApplied, mul, neg, pow, sqrt } from '../expression/operations.js';
import { compare } from './order.js';
import * as Q from './rational.js';
import { isSum, Sum } from './Sum.js';

const HALF: Q.Rational = { n: 1n, d: 2n };

/**
 * The normal form of a product: a fraction times powers of distinct bases. Like factors meet here, and what is
 * merged has the same value wherever the original has one: x / x is 1, x^a x^b is x^(a + b), but (x^2)^(1/2) stays.
 */
export class Product {
  coefficient: Q.Rational = Q.ONE;
  /** Exponents by base; exp(2 x) stands as exp(x) to the power 2. */
  readonly powers = new Map<Expr, Expr>();

  /** `whole` are the products and sums that are not taken apart, so that what is shared stays shared. */
  constructor(readonly whole: ReadonlySet<Expr>) {}

  /** Multiplies by e^k; an explicit stack takes products of products apart. */
  multiply(expr: Expr, exponent: Q.Rational = Q.ONE): this {
    const stack: [Expr, Q.Rational][] = [[expr, exponent]];
    for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
      const inner = this.#multiplyOne(...entry);
      for (let i = inner.length - 1; i >= 0; i--) stack.push(inner[i]);
    }
    return this;
  }

  /** Multiplies by a factor that is no product, or returns the factors that it consists of. */
  #multiplyOne(e: Expr, k: Q.Rational): readonly [Expr, Q.Rational][] {
    if (Q.isInteger(k) && !this.whole.has(e)) {
      const value = Q.rationalOf(e);
      const scaled = value === undefined ? undefined : Q.power(value, k.n);
      const coefficient = scaled === undefined ? undefined : Q.times(this.coefficient, scaled);
      // a number that float64 does not hold exactly stays the power or product that it is: 3^40
      if (coefficient !== undefined && Q.fitsFloat(coefficient)) {
        this.coefficient = coefficient;
        return [];
      }
      const [x, y] = e.operands;
      if (isApplied(e, 'neg')) {
        if (k.n % 2n !== 0n) this.coefficient = Q.negative(this.coefficient);
        return [[x, k]];
      }
      if (isApplied(e, 'mul'))
        return [
          [x, k],
          [y, k],
        ];
      if (isApplied(e, 'div'))
        return [
          [x, k],
          [y, Q.negative(k)],
        ];
      if (isApplied(e, 'sqrt')) return this.#merge(x, Q.expressionOf(Q.times(k, HALF)));
      if (isApplied(e, 'exp')) return this.#mergeExponential(e, k);
      if (isApplied(e, 'pow')) return this.#merge(x, this.#scaled(y, k));
    }
    return this.#merge(e, Q.expressionOf(k));
  }

  /** exp(c t)^k = exp(t)^(c k), for a number c. */
  #mergeExponential(e: Expr, k: Q.Rational): readonly [Expr, Q.Rational][] {
    const [u] = e.operands;
    const { coefficient, rest } = splitNumber(u, this.whole);
    return this.#merge(exp(rest), Q.expressionOf(Q.times(coefficient, k)));
  }

  /** k u, for an exponent u. */
  #scaled(u: Expr, k: Q.Rational): Expr {
    return Q.isOne(k) ? u : new Sum(this.whole).add(u, k).toExpr();
  }

  /** base^a base^b = base^(a + b) */
  #merge(base: Expr, exponent: Expr): readonly [Expr, Q.Rational][] {
    const known = this.powers.get(base);
    const total = known === undefined ? exponent : new Sum(this.whole).add(known).add(exponent).toExpr();
    const value = Q.rationalOf(total);
    this.powers.delete(base);
    if (value !== undefined && Q.isZero(value)) return [];
    // a whole power of a number or a product dissolves: (x y)^(1/2) (x y)^(1/2) is x y
    if (known !== undefined && value !== undefined && Q.isInteger(value) && dissolves(base))
      return [[base, value]];
    this.powers.set(base, total);
    return [];
  }

  /** Multiplies by base^exponent. */
  multiplyPower(base: Expr, exponent: Expr): void {
    for (const [inner, k] of this.#merge(base, exponent)) this.multiply(inner, k);
  }

  /** Divides by base^exponent, a power that the product has with this exponent or a larger number. */
  divideBy(base: Expr, exponent: Expr): void {
    if (this.powers.get(base) === exponent) this.powers.delete(base);
    else this.multiplyPower(base, new Sum(this.whole).add(exponent, Q.MINUS_ONE).toExpr());
  }

  /** Numerator and denominator as sorted lists of powers. */
  #parts(): { above: Expr[]; below: Expr[] } {
    const above: Expr[] = [];
    const below: Expr[] = [];
    const bases = [...this.powers.keys()].sort(compare);
    for (const base of bases) {
      const exponent = this.powers.get(base) as Expr;
      const value = Q.rationalOf(exponent);
      if (value !== undefined && value.n < 0n && !isApplied(base, 'exp'))
        below.push(powerOf(base, Q.expressionOf(Q.negative(value)), this.whole));
      else above.push(powerOf(base, exponent, this.whole));
    }
    return { above, below };
  }

  /** The expression: sign, number, factors, over number, factors. */
  toExpr(): Expr {
    if (Q.isZero(this.coefficient)) return constant(0);
    const negative = this.coefficient.n < 0n;
    const { n, d } = negative ? Q.negative(this.coefficient) : this.coefficient;
    const { above, below } = this.#parts();
    const numerator = numbered(n, above);
    const quotient = d === 1n && below.length === 0 ? numerator : div(numerator, numbered(d, below));
    return negative ? neg(quotient) : quotient;
  }
}

const dissolves = (base: Expr): boolean =>
  Q.rationalOf(base) !== undefined || isApplied(base, 'mul') || isApplied(base, 'div');

/** A number times factors; the factors are one expression, the same whatever the number. */
function numbered(n: bigint, factors: readonly Expr[]): Expr {
  if (factors.length === 0) return constant(Number(n));
  const product = factors.reduce(mul);
  return n === 1n ? product : mul(constant(Number(n)), product);
}

/** u as a number times the rest; the sign of a sum is the one of its first term. */
export function splitNumber(u: Expr, whole: ReadonlySet<Expr>): { coefficient: Q.Rational; rest: Expr } {
  if (isSum(u)) {
    const [first] = new Sum(whole).add(u).sorted();
    if (first === undefined || first[1].n > 0n) return { coefficient: Q.ONE, rest: u };
    return { coefficient: Q.MINUS_ONE, rest: new Sum(whole).add(u, Q.MINUS_ONE).toExpr() };
  }
  const product = new Product(whole).multiply(u);
  const { coefficient } = product;
  product.coefficient = Q.ONE;
  return { coefficient, rest: product.toExpr() };
}

function powerOf(base: Expr, exponent: Expr, whole: ReadonlySet<Expr>): Expr {
  const value = Q.rationalOf(exponent);
  if (value === undefined) return pow(base, exponent);
  if (isApplied(base, 'exp')) return exp(new Sum(whole).add(base.operands[0], value).toExpr());
  return Q.isEqual(value, HALF) ? sqrt(base) : pow(base, exponent);
}
