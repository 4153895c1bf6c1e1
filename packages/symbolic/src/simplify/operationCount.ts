import type { Expr } from '../expression/Expr.js';

const counts = new WeakMap<Expr, number>();

/** The operations of an expression written out as a tree, as a float64: enough to compare by. No recursion. */
export function operationCount(root: Expr): number {
  const stack = [root];
  while (stack.length > 0) {
    const e = stack[stack.length - 1];
    const missing = counts.has(e) ? [] : e.operands.filter((operand) => !counts.has(operand));
    if (missing.length > 0) {
      for (const operand of missing) stack.push(operand);
      continue;
    }
    if (!counts.has(e)) {
      counts.set(
        e,
        e.operands.reduce(
          (total, operand) => total + (counts.get(operand) as number),
          e.kind === 'apply' ? 1 : 0,
        ),
      );
    }
    stack.pop();
  }
  return counts.get(root) as number;
}
