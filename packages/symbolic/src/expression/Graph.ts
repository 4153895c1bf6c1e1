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
  readonly operands: number[];
  /** Where a node's operands start in the list of operands' places; one more than there are nodes. */
  readonly starts: number[];
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
    this.starts = this.#starts();
    this.operands = this.#operandPlaces();
  }

  #leave(node: Expr): void {
    node.walk = -walks; // entered nodes have +walks
    node.place = this.nodes.length;
    this.nodes.push(node);
  }

  #starts(): number[] {
    const { nodes } = this;
    const starts = new Array<number>(nodes.length + 1);
    starts[0] = 0;
    for (let i = 0; i < nodes.length; i++) starts[i + 1] = starts[i] + arityOf(nodes[i]);
    return starts;
  }

  #operandPlaces(): number[] {
    const { nodes, starts } = this;
    const places = new Array<number>(starts[nodes.length]);
    for (let i = 0, next = 0; i < nodes.length; i++) {
      const { x, y, z } = nodes[i];
      if (x !== undefined) places[next++] = x.place;
      if (y !== undefined) places[next++] = y.place;
      if (z !== undefined) places[next++] = z.place;
    }
    return places;
  }

  /** What was found for the operands of the node at this place. */
  at<T>(place: number, results: readonly T[]): T[] {
    const start = this.starts[place];
    const found = new Array<T>(this.starts[place + 1] - start);
    for (let i = 0; i < found.length; i++) found[i] = results[this.operands[start + i]];
    return found;
  }
}

const arityOf = ({ x, y, z }: Expr): number =>
  x === undefined ? 0 : y === undefined ? 1 : z === undefined ? 2 : 3;

function requireExpression(expr: Expr): void {
  if (typeof expr !== 'object' || expr === null || !('treeOperations' in expr))
    throw new TypeError(
      `expected an expression, got ${kindOf(expr)}: parse a text first, as in parse('x^2')`,
    );
}
