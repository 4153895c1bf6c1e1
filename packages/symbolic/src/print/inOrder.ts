import type { Expr } from '../expression/Expr.js';

/**
 * Every distinct node under the roots, operands before what is made of them, from left to right as they are written:
 * an order that says nothing of what was built before, so that what is printed in it is always the same.
 */
export function inOrder(roots: readonly Expr[]): Expr[] {
  const seen = new Set<Expr>();
  const order: Expr[] = [];
  const stack: { node: Expr; next: number }[] = [];
  const visit = (node: Expr): void => {
    if (seen.has(node)) return;
    seen.add(node);
    stack.push({ node, next: 0 });
  };
  for (const root of roots) {
    visit(root);
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      if (top.next < top.node.operands.length) visit(top.node.operands[top.next++]);
      else order.push((stack.pop() as { node: Expr }).node);
    }
  }
  return order;
}
