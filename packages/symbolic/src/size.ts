import type { Expr } from './expression/Expr.js';
import { fold } from './expression/walk.js';

/** How large an expression is: written out as a tree, as a graph, and in operations once shared parts are computed once. */
export interface Size {
  /** Nodes of the tree; a BigInt where it passes 2^53. */
  readonly tree: number | bigint;
  /** Distinct nodes. */
  readonly dag: number;
  /** Distinct nodes that compute something. */
  readonly operations: number;
}

/**
 * The size of an expression, or of several that are computed together.
 *
 * @example size(parse('(x + 1)^2 * (x + 1)')) // { tree: 9, dag: 6, operations: 3 }
 */
export function size(exprs: Expr | readonly Expr[]): Size {
  const roots = Array.isArray(exprs) ? (exprs as readonly Expr[]) : [exprs as Expr];
  const trees = fold<bigint>(roots, (_node, operands) => operands.reduce((total, tree) => total + tree, 1n));
  const tree = roots.reduce((total, root) => total + (trees.get(root) as bigint), 0n);
  let operations = 0;
  for (const node of trees.keys()) if (node.kind === 'apply') operations++;
  return { tree: tree <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(tree) : tree, dag: trees.size, operations };
}
