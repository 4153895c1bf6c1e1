import { kindOf } from '@fourgrad/ops';
import type { Expr } from './Expr.js';

let walks = 0;

/** An explicit stack: depth is no limit. Every walk leaves it empty. */
const stack: Expr[] = [];

/**
 * The distinct nodes under some expressions, operands before what is made of them, from left to right: a depth-first
 * post-order, the same in every run.
 *
 * Operands are places in the list, so that walks over it need no maps.
 */
export class Graph {
  readonly nodes: Expr[] = [];
  /** The operands' places of all nodes, one node after the other. */
  readonly operands: number[] = [];
  /** Where a node's operands start in the list of operands' places; one more than there are nodes. */
  readonly starts: number[] = [0];
  /** The places of the expressions themselves. */
  readonly roots: number[];

  constructor(exprs: readonly Expr[]) {
    for (const expr of exprs) requireExpression(expr);
    walks += 1;
    for (let i = exprs.length - 1; i >= 0; i--) stack.push(exprs[i]);
    while (stack.length > 0) {
      const node = stack[stack.length - 1];
      if (node.walk === -walks) stack.pop();
      else if (node.walk === walks || node.kind !== 'apply') {
        stack.pop();
        this.#leave(node);
      } else {
        node.walk = walks;
        const { x, y, z } = node;
        if (z !== undefined && z.walk !== -walks) stack.push(z);
        if (y !== undefined && y.walk !== -walks) stack.push(y);
        if (x.walk !== -walks) stack.push(x);
      }
    }
    this.roots = exprs.map(({ place }) => place);
  }

  #leave(node: Expr): void {
    node.walk = -walks; // entered nodes have +walks
    node.place = this.nodes.length;
    this.nodes.push(node);
    const { x, y, z } = node;
    if (x !== undefined) this.operands.push(x.place);
    if (y !== undefined) this.operands.push(y.place);
    if (z !== undefined) this.operands.push(z.place);
    this.starts.push(this.operands.length);
  }

  /** What was found for the operands of the node at this place. */
  at<T>(place: number, results: readonly T[]): T[] {
    const found: T[] = [];
    for (let j = this.starts[place]; j < this.starts[place + 1]; j++) found.push(results[this.operands[j]]);
    return found;
  }
}

function requireExpression(expr: Expr): void {
  if (typeof expr !== 'object' || expr === null || !('treeOperations' in expr))
    throw new TypeError(
      `expected an expression, got ${kindOf(expr)}: parse a text first, as in parse('x^2')`,
    );
}
