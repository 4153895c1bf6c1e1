import { ne } from '@fourgrad/ops';
import { constant } from './build.js';
import type { Expr } from './Expr.js';

const COMPARISONS: ReadonlySet<string> = new Set(['lt', 'le', 'gt', 'ge', 'eq', 'ne']);
const MOST_LOOKS = 100;

/** Whether an expression is 1 or 0 everywhere: a comparison, a product (and) or a maximum (or) of such. */
function isMask(e: Expr): boolean {
  const stack = [e];
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    const node = stack.pop();
    if (node === undefined) return true;
    if (COMPARISONS.has(node.operation)) continue;
    if (node.operation !== 'mul' && node.operation !== 'max') return false;
    stack.push(...node.operands);
  }
  return false;
}

/** A condition as 1 or 0, so that conditions can be multiplied. */
export const maskOf = (condition: Expr): Expr => (isMask(condition) ? condition : constant(ne(condition, 0)));
