import type { Expr } from '../expression/Expr.js';
import { isApplied } from '../expression/operations.js';
import type { Entry } from './ExprMap.js';
import { Product } from './Product.js';
import * as Q from './rational.js';
import { type Assumptions, requireAssumptions, Signs } from './Signs.js';

/** An exponent: a fraction where it is a number, an expression otherwise. */
export type Exponent = Q.Rational | Expr;

/** A power in a product: its base is the key, its exponent the value. */
export type Power = Readonly<Entry<Exponent>>;

/** Powers of distinct bases in order, and the product of them as expressions over and under a fraction bar. */
export interface Powers {
  readonly first: Power | null;
  readonly above: Expr | null;
  readonly below: Expr | null;
  /** The product of the powers. */
  readonly product: Expr;
}

/** An expression taken apart: a number times powers. */
export interface Factored {
  readonly expr: Expr;
  readonly coefficient: Q.Rational;
  readonly powers: Powers;
}

/** What one simplification remembers: the factors of the expressions that it has made. */
export class NormalForms {
  #whole: Set<Expr> | undefined;
  #pairs: Map<Expr, Expr> | undefined;
  /** What has been taken apart; an expression has its place here. */
  readonly #factored: Factored[] = [];
  #signs: Signs | undefined;

  constructor(readonly assumptions: Assumptions = {}) {
    requireAssumptions(assumptions);
  }

  /** Whether a product or sum is not taken apart, so that what is shared stays shared. */
  isWhole(e: Expr): boolean {
    return this.#whole?.has(e) === true;
  }

  keepWhole(e: Expr): void {
    this.#whole ??= new Set();
    this.#whole.add(e);
  }

  /** Remembers x y as a product that is shared: what has both as factors is made of it. */
  keepPair(e: Expr): void {
    if (isApplied(e, 'mul')) this.#pairs = (this.#pairs ?? new Map()).set(e.x, e);
  }

  /** The shared product of this power and the next. */
  pairAt({ key, value, next }: Power): Expr | undefined {
    const pair = this.#pairs?.get(key);
    return next !== null && pair?.y === next.key && value === Q.ONE && next.value === Q.ONE
      ? pair
      : undefined;
  }

  /** Signs of expressions, of which few simplifications ask. */
  get signs(): Signs {
    this.#signs ??= new Signs(this.assumptions);
    return this.#signs;
  }

  /** The factors of a simplified expression. */
  factorsOf(e: Expr): Factored {
    const known = this.known(e);
    const isWhole = this.isWhole(e);
    if (known !== undefined && !isWhole) return known;
    if (isWhole || isAtom(e)) return this.rememberPower(e, e, Q.ONE, e);
    const product = new Product(this).multiply(e);
    const powers = product.powers();
    return this.remember(e, product.coefficient, powers);
  }

  /** The factors of an expression if they have been found before. */
  known(e: Expr): Factored | undefined {
    const factored = this.#factored[e.form];
    return factored?.expr === e ? factored : undefined;
  }

  remember(expr: Expr, coefficient: Q.Rational, powers: Powers): Factored {
    if (this.known(expr) === undefined) expr.form = this.#factored.length;
    const factored = { expr, coefficient, powers };
    this.#factored[expr.form] = factored;
    return factored;
  }

  /** Remembers an expression as base^exponent, which is `power` in its normal form. */
  rememberPower(expr: Expr, base: Expr, exponent: Exponent, power: Expr): Factored {
    const first = { key: base, value: exponent, expr: power, next: null };
    return this.remember(expr, Q.ONE, { first, above: power, below: null, product: power });
  }
}

/** Whether an expression is no product and no power, whatever its operands. */
export function isAtom(e: Expr): boolean {
  switch (e.operation) {
    case 'mul':
    case 'div':
    case 'neg':
    case 'pow':
    case 'sqrt':
    case 'exp':
      return false;
    default:
      return e.kind !== 'constant';
  }
}
