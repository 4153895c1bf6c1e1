import type { Expr } from '../../expression/Expr.js';
import { exp, isApplied } from '../../expression/operations.js';
import type { NormalForms } from '../../simplify/NormalForms.js';
import * as Q from '../../simplify/rational.js';
import { splitNumber } from '../../simplify/splitNumber.js';
import { add, isDecimal, MOST_PARTS } from './termsIn.js';

/** What a product that is not in its normal form has somewhere inside. */
export type Feature =
  | 'sign'
  | 'powerOfNegative'
  | 'bar'
  | 'fraction'
  | 'fractionInFraction'
  | 'fractionBelow'
  | 'powerOfProduct'
  | 'powerOfQuotient'
  | 'powerOfPower'
  | 'negativeExponent'
  | 'half';

/** A product as it is written, like factors not yet put together. */
export interface Factors {
  /** The exponents with which each base stands; below a fraction bar negative, of symbolic ones only the sign. */
  readonly powers: ReadonlyMap<Expr, readonly number[]>;
  /** Numbers other than 1, without their signs. */
  readonly numbers: readonly Q.Rational[];
  /** Numbers that are written with a decimal point. */
  readonly decimals: readonly Expr[];
  readonly count: (feature: Feature) => number;
}

interface Factor {
  readonly e: Expr;
  /** The exponent that a factor has from what stands around it. */
  readonly k: number;
  /** Whether it is the whole product, and whether it is a part of a fraction. */
  readonly whole: boolean;
  readonly inFraction: boolean;
}

/** The factors of a product; undefined where there are too many. */
export function factorsIn(product: Expr, forms: NormalForms): Factors | undefined {
  const walk = new Walk(forms);
  const stack: Factor[] = [{ e: product, k: 1, whole: true, inFraction: false }];
  let visited = 0;
  for (let factor = stack.pop(); factor !== undefined; factor = stack.pop()) {
    visited += 1;
    if (visited > MOST_PARTS) return undefined;
    stack.push(...walk.take(factor).reverse()); // from left to right
  }
  return walk;
}

class Walk implements Factors {
  readonly powers = new Map<Expr, number[]>();
  readonly numbers: Q.Rational[] = [];
  readonly decimals: Expr[] = [];
  readonly #counts = new Map<Feature, number>();

  constructor(readonly forms: NormalForms) {}

  count(feature: Feature): number {
    return this.#counts.get(feature) ?? 0;
  }

  #has(feature: Feature, condition = true): void {
    if (condition) this.#counts.set(feature, this.count(feature) + 1);
  }

  /** Notes a factor, or gives the factors that it consists of. */
  take(factor: Factor): Factor[] {
    const { e, k, whole, inFraction } = factor;
    const [x, y] = e.operands;
    switch (e.operation) {
      case 'neg':
        this.#has('sign', !whole);
        return [{ ...factor, e: x }];
      case 'mul':
        return [x, y].map((operand) => ({ e: operand, k, whole: false, inFraction }));
      case 'div':
        this.#has('bar');
        this.#has('fraction', !whole);
        this.#has('fractionInFraction', inFraction);
        this.#has('fractionBelow', k < 0);
        if (this.#number(e, k)) return [];
        return [
          { e: x, k, whole: false, inFraction: true },
          { e: y, k: -k, whole: false, inFraction: true },
        ];
      case 'pow':
        return this.#power(factor);
      case 'sqrt':
        add(this.powers, x, k / 2);
        return [];
      case 'exp': {
        const { coefficient, rest } = splitNumber(x, this.forms);
        this.#has('negativeExponent', k < 0);
        add(this.powers, exp(rest), (k * coefficient.n) / coefficient.d);
        return [];
      }
    }
    this.#has('sign', !whole && (Q.rationalOf(e)?.n ?? 0) < 0);
    if (!this.#number(e, k)) add(this.powers, e, k);
    return [];
  }

  /** Notes a number that float64 holds exactly. */
  #number(e: Expr, k: number): boolean {
    const value = Q.rationalOf(e);
    const power =
      value && Number.isInteger(k) ? Q.power(value.n < 0 ? Q.negative(value) : value, k) : undefined;
    if (value === undefined || power === undefined) return false;
    if (!Q.isOne(power)) this.numbers.push(power);
    this.decimals.push(...[e, ...e.operands].filter(isDecimal));
    return true;
  }

  /** A whole power of a product, a quotient or a power consists of further factors. */
  #power({ e, k, whole, inFraction }: Factor): Factor[] {
    const [base, exponent] = e.operands;
    const value = Q.rationalOf(exponent);
    if (value === undefined) {
      this.#has('negativeExponent', k < 0);
      add(this.powers, base, k * Number.POSITIVE_INFINITY);
      return [];
    }
    this.#has('negativeExponent', value.n < 0);
    this.#has('half', value.d === 2 && Math.abs(value.n) === 1);
    const isProduct = isApplied(base, 'mul');
    const isQuotient = isApplied(base, 'div');
    const isPower = isApplied(base, 'pow') || isApplied(base, 'sqrt') || isApplied(base, 'exp');
    if (!Q.isInteger(value) || !(isProduct || isQuotient || isPower || isApplied(base, 'neg'))) {
      if (!Q.isInteger(value) || !this.#number(base, k * value.n))
        add(this.powers, base, (k * value.n) / value.d);
      return [];
    }
    this.#has('powerOfNegative', isApplied(base, 'neg'));
    this.#has('powerOfProduct', isProduct);
    this.#has('powerOfQuotient', isQuotient);
    this.#has('powerOfPower', isPower);
    return [{ e: base, k: k * value.n, whole: whole && !isApplied(base, 'neg'), inFraction }];
  }
}
