import type { Expr } from '../../expression/Expr.js';
import { isSum } from '../../expression/isSum.js';
import { isApplied } from '../../expression/operations.js';
import type { NormalForms } from '../../simplify/NormalForms.js';
import * as Q from '../../simplify/rational.js';

/** Larger sums and products are told in general words only. */
export const MOST_PARTS = 1000;

/** A sum as it is written, like terms not yet put together. */
export interface Terms {
  /** The numbers in front of each term that is none itself, in the order in which they stand. */
  readonly multiples: ReadonlyMap<Expr, readonly Q.Rational[]>;
  readonly numbers: readonly Q.Rational[];
  /** Numbers that are written with a decimal point. */
  readonly decimals: readonly Expr[];
  /** How many sums stand in brackets, and how many of these have a number in front. */
  readonly brackets: number;
  readonly multiplied: number;
}

interface Summand {
  readonly e: Expr;
  readonly c: Q.Rational;
  /** Whether a sum here would need brackets. */
  readonly inside: boolean;
}

/** The terms of a sum; undefined where there are too many. */
export function termsIn(sum: Expr, forms: NormalForms): Terms | undefined {
  const multiples = new Map<Expr, Q.Rational[]>();
  const numbers: Q.Rational[] = [];
  const decimals: Expr[] = [];
  let [brackets, multiplied, visited] = [0, 0, 0];
  const stack: Summand[] = [{ e: sum, c: Q.ONE, inside: false }];
  for (let summand = stack.pop(); summand !== undefined; summand = stack.pop()) {
    if (++visited > MOST_PARTS) return undefined;
    const { e, c, inside } = summand;
    const [x, y] = e.operands;
    if (isApplied(e, 'neg')) stack.push({ e: x, c: Q.negative(c), inside: true });
    else if (isSum(e)) {
      if (inside) brackets += 1;
      stack.push({ e: y, c: isApplied(e, 'sub') ? Q.negative(c) : c, inside: true }, { e: x, c, inside });
    } else {
      const { coefficient, powers } = forms.factorsOf(e);
      const value = Q.rationalOf(e);
      const multiple = Q.times(value ?? coefficient, c);
      if (isDecimal(e)) decimals.push(e);
      if (multiple === undefined) add(multiples, e, c);
      else if (value !== undefined) numbers.push(multiple);
      else if (isSum(powers.product)) {
        if (!Q.isOne(coefficient)) multiplied += 1;
        stack.push({ e: powers.product, c: multiple, inside: true });
      } else add(multiples, powers.product, multiple);
    }
  }
  return { multiples, numbers, decimals, brackets, multiplied };
}

/** Whether a number is written with a decimal point, and a fraction is meant. */
export const isDecimal = (e: Expr): boolean => e.kind === 'constant' && (Q.rationalOf(e)?.d ?? 1) > 1;

/** Adds a value to the list of a key. */
export function add<V>(lists: Map<Expr, V[]>, key: Expr, value: V): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}

/** The keys whose lists were longer before: what has been put together. */
export const merged = (
  before: ReadonlyMap<Expr, readonly unknown[]>,
  after: ReadonlyMap<Expr, readonly unknown[]>,
): Expr[] =>
  [...before].flatMap(([key, list]) =>
    list.length > 1 && list.length > (after.get(key)?.length ?? 0) ? [key] : [],
  );
