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
    for (const expr of exprs) if (isNew(expr)) this.#walk(expr);
    this.roots = exprs.map(({ place }) => place);
  }

  #walk(root: Expr): void {
    for (let node: Expr | undefined = root; node !== undefined; ) {
      const { x, y, z }: Expr = node;
      const next: Expr | undefined = isNew(x) ? x : isNew(y) ? y : isNew(z) ? z : undefined;
      if (next !== undefined) {
        stack.push(node);
        node = next;
        continue;
      }
      node.walk = walks;
      node.place = this.nodes.length;
      this.nodes.push(node);
      if (x !== undefined) this.operands.push(x.place);
      if (y !== undefined) this.operands.push(y.place);
      if (z !== undefined) this.operands.push(z.place);
      this.starts.push(this.operands.length);
      node = stack.pop();
    }
  }

  /** What was found for the operands of the node at this place. */
  at<T>(place: number, results: readonly T[]): T[] {
    const found: T[] = [];
    for (let j = this.starts[place]; j < this.starts[place + 1]; j++) found.push(results[this.operands[j]]);
    return found;
  }
}

/** Whether an operand is there and this walk has not been through it. */
const isNew = (e: Expr | undefined): boolean => e !== undefined && e.walk !== walks;

function requireExpression(expr: Expr): void {
  if (typeof expr !== 'object' || expr === null || !('treeOperations' in expr))
    throw new TypeError(
      `expected an expression, got ${kindOf(expr)}: parse a text first, as in parse('x^2')`,
    );
}
