import { constant } from './build.js';
import type { Expr } from './Expr.js';
import { isUnnamed } from './numberOf.js';
import { div, neg } from './operations.js';

/**
 * The terms that a sum adds up, in its order: differences have terms with a minus sign, what is no sum is one term.
 *
 * Sums have two operands each, so that they share their beginnings; these are the operands of the sum as one reads it.
 *
 * @example terms(parse('x^2 - 2*x + 1')).map(toText) // ['x^2', '-(2 * x)', '1']
 */
export const terms = (expr: Expr): Expr[] =>
  flattened(expr, neg, ({ operation }) => operation === 'neg' || operation === 'sub' || operation === 'add');

/**
 * The factors of a product, in its order: quotients have factors 1/y, what is no product is one factor.
 *
 * @example factors(parse('2 * x * sin(x) / y')).map(toText) // ['2', 'x', 'sin(x)', '1 / y']
 */
export const factors = (expr: Expr): Expr[] => {
  if (expr.operation === 'neg') return [constant(-1), ...factors(expr.x)];
  const parts = flattened(expr, reciprocal, isProduct);
  return parts.length > 1 ? parts.filter((part) => part !== constant(1)) : parts;
};

const reciprocal = (x: Expr): Expr => div(constant(1), x);

/** Products and quotients; but 1/y is one factor, as is 1/3, a number. */
const isProduct = ({ operation, x, y }: Expr): boolean =>
  operation === 'mul' || (operation === 'div' && !(isUnnamed(x) && isUnnamed(y)));

/** The parts of nested operations of one kind from left to right, those of second operands of - and / inverted. */
function flattened(expr: Expr, invert: (x: Expr) => Expr, isNested: (e: Expr) => boolean): Expr[] {
  const parts: Expr[] = [];
  const stack: { readonly e: Expr; readonly inverted: boolean }[] = [{ e: expr, inverted: false }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { e, inverted } = top;
    if (!isNested(e)) {
      parts.push(inverted ? invert(e) : e);
      continue;
    }
    const { x, y } = e;
    const turns = e.operation === 'sub' || e.operation === 'div' || y === undefined;
    if (y !== undefined) stack.push({ e: y, inverted: inverted !== turns });
    stack.push({ e: x, inverted: inverted !== (y === undefined) });
  }
  return parts;
}
