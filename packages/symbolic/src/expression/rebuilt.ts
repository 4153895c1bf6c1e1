import { apply } from './build.js';
import type { Expr } from './Expr.js';
import type { Graph } from './Graph.js';

/** The node at a place, made of what its operands have become: itself if they are what they were. */
export function rebuilt({ nodes, operands, starts }: Graph, place: number, results: readonly Expr[]): Expr {
  const node = nodes[place];
  if (node.rule === null) return node;
  const start = starts[place];
  const x = results[operands[start]];
  const y = node.y && results[operands[start + 1]];
  const z = node.z && results[operands[start + 2]];
  return x === node.x && y === node.y && z === node.z ? node : apply(node.rule, x, y, z);
}
