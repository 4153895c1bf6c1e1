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
  readonly coefficient: Q.Rational;
  readonly powers: Powers;
}

/** What one simplification remembers: the factors of the expressions that it has made. */
export class NormalForms {
  #whole: Set<Expr> | undefined;
  #pairs: Map<Expr, Expr> | undefined;
  readonly #factored = new Map<Expr, Factored>();
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
    const known = this.#factored.get(e);
    if (known !== undefined && !this.isWhole(e)) return known;
    if (isAtom(e) || this.isWhole(e)) return { coefficient: Q.ONE, powers: atom(e) };
    const factored = new Product(this).multiply(e).factored();
    this.#factored.set(e, factored);
    return factored;
  }

  /** The factors of an expression if they have been found before. */
  known(e: Expr): Factored | undefined {
    return this.#factored.get(e);
  }

  remember(e: Expr, factored: Factored): void {
    if (!isAtom(e)) this.#factored.set(e, factored);
  }
}

const atom = (e: Expr): Powers => ({
  first: { key: e, value: Q.ONE, next: null },
  above: e,
  below: null,
  product: e,
});

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
