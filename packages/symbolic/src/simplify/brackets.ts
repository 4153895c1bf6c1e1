import type { Expr } from '../expression/Expr.js';
import { isApplied } from '../expression/operations.js';
import { ExprMap } from './ExprMap.js';
import type { NormalForms } from './NormalForms.js';
import * as Q from './rational.js';
import { isSum } from './Sum.js';

/** A bracket with more terms is not opened. */
const LARGEST = 32;

/** A term inside a bracket: what it is without its number, null for a number alone. */
interface Inner {
  readonly term: Expr | null;
  readonly multiple: Q.Rational;
}

/**
 * Which brackets c (s + t) inside a sum are worth opening: those that cost fewer operations as c s + c t, since terms
 * meet others or since their own numbers take up c. The others stay, also for their digits: near x = 1 the bracket
 * in 7 (x - 1) + y is exact, while 7 x + y - 7 has lost what x - 1 is made of.
 */
export function opened(
  brackets: ExprMap<Q.Rational>,
  terms: ExprMap<Q.Rational>,
  hasConstant: boolean,
  forms: NormalForms,
): boolean[] {
  const inner = brackets.keys.map((bracket) => innerTerms(bracket, forms));
  const uses = new ExprMap<number>();
  for (const { term } of inner.flat()) if (term !== null) uses.set(term, (uses.get(term) ?? 0) + 1);
  const meets = ({ term }: Inner) =>
    term === null ? hasConstant : (uses.get(term) as number) > 1 || terms.get(term) !== undefined;
  return inner.map((own, i) => {
    const c = brackets.values[i];
    if (Q.isZero(c) || own.length > LARGEST) return false;
    let cost = -1; // the product with c
    for (const each of own) {
      if (meets(each)) cost -= 1;
      else if (each.term !== null) cost += product(each, c) - product(each, Q.ONE);
    }
    return cost < 0;
  });
}

/** The multiplications in c a t, for a number a: none if c a is 1 or -1. */
function product({ multiple }: Inner, c: Q.Rational): 0 | 1 {
  const total = Q.times(multiple, c);
  return total !== undefined && total.d === 1 && Math.abs(total.n) === 1 ? 0 : 1;
}

/** The terms of a sum and of the sums in it; not many more than LARGEST. */
function innerTerms(bracket: Expr, forms: NormalForms): Inner[] {
  const found: Inner[] = [];
  const stack = [{ e: bracket, c: Q.ONE }];
  for (let top = stack.pop(); top !== undefined && found.length <= LARGEST; top = stack.pop()) {
    const { e, c } = top;
    const [x, y] = e.operands;
    const value = Q.rationalOf(e);
    if (value !== undefined) found.push({ term: null, multiple: value });
    else if (forms.whole.has(e)) found.push({ term: e, multiple: c });
    else if (isApplied(e, 'neg')) stack.push({ e: x, c: Q.negative(c) });
    else if (isSum(e)) stack.push({ e: x, c }, { e: y, c: isApplied(e, 'sub') ? Q.negative(c) : c });
    else {
      const { coefficient, powers } = forms.factorsOf(e);
      const multiple = Q.times(coefficient, c);
      if (multiple === undefined) found.push({ term: e, multiple: c });
      else if (isSum(powers.product)) stack.push({ e: powers.product, c: multiple });
      else found.push({ term: powers.product, multiple });
    }
  }
  return found;
}
