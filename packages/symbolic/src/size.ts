import type { Expr } from './expression/Expr.js';
import { fold } from './expression/walk.js';
import { textLengths } from './print/text.js';

/** How large an expression is: written out as a tree and as a text, as a graph, and in operations, shared parts once. */
export interface Size {
  /** Nodes of the tree; a BigInt where it passes 2^53. */
  readonly tree: number | bigint;
  /** Distinct nodes. */
  readonly dag: number;
  /** Distinct nodes that compute something. */
  readonly operations: number;
  /** Characters of the text; a BigInt where they pass 2^53. */
  readonly printed: number | bigint;
}

/**
 * The size of an expression, or of several that are computed together.
 *
 * @example size(parse('(x + 1)^2 * (x + 1)')) // { tree: 9, dag: 6, operations: 3, printed: 19 }
 */
export function size(exprs: Expr | readonly Expr[]): Size {
  const roots = Array.isArray(exprs) ? (exprs as readonly Expr[]) : [exprs as Expr];
  const trees = fold<bigint>(roots, (_node, operands) => operands.reduce((total, tree) => total + tree, 1n));
  const tree = roots.reduce((total, root) => total + (trees.get(root) as bigint), 0n);
  let operations = 0;
  for (const node of trees.keys()) if (node.kind === 'apply') operations++;
  const printed = textLengths(roots).reduce((total, length) => total + length, 0n);
  return { tree: exactly(tree), dag: trees.size, operations, printed: exactly(printed) };
}

const exactly = (count: bigint): number | bigint =>
  count <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(count) : count;
