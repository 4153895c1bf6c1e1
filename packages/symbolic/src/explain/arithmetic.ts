import { rulebook, type Value } from '@fourgrad/ops';
import { constant } from '../expression/build.js';
import type { Expr } from '../expression/Expr.js';
import { writtenAs } from './writtenAs.js';

// Arithmetic as a formula has it: operands in the formula's order, nothing folded.
export const plus = (x: Expr, y: Expr): Expr => writtenAs(rulebook.add, [x, y]);
export const minus = (x: Expr, y: Expr): Expr => writtenAs(rulebook.sub, [x, y]);
export const times = (x: Expr, y: Expr): Expr => writtenAs(rulebook.mul, [x, y]);
export const over = (x: Expr, y: Expr): Expr => writtenAs(rulebook.div, [x, y]);
export const negative = (x: Expr): Expr => writtenAs(rulebook.neg, [x]);
export const powerOf = (x: Expr, n: Expr): Expr => writtenAs(rulebook.pow, [x, n]);
export const squared = (x: Expr): Expr => powerOf(x, constant(2));
export const root = (x: Expr): Expr => writtenAs(rulebook.sqrt, [x]);

/** Terms added as they stand, a term with a minus sign subtracted. */
export function added([first, ...rest]: readonly Expr[]): Expr {
  return rest.reduce((sum, term) => {
    const positive = withoutSign(term);
    return positive === undefined ? plus(sum, term) : minus(sum, positive);
  }, first ?? constant(0));
}

/** u of -u, u v of (-u) v, u / v of (-u) / v, 2 of -2; undefined where there is no such sign. */
function withoutSign({ rule, operands: [x, y], value }: Expr): Expr | undefined {
  if (typeof value === 'number' && value < 0) return constant(-value);
  if (rule === rulebook.neg) return x;
  if (rule !== rulebook.mul && rule !== rulebook.div) return undefined;
  const positive = withoutSign(x);
  return positive && (rule === rulebook.mul ? times : over)(positive, y);
}

/** The chain rule's product f'(u) u', with a factor of 1, 0 or -1 left unwritten. */
export function scaled(outer: Value, inner: Expr): Expr {
  if (outer === 0) return constant(0);
  if (outer === 1) return inner;
  if (outer === -1) return negative(inner);
  return times(constant(outer), inner);
}
