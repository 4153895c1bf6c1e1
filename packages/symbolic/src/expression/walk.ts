import type { Expr } from './Expr.js';
import { Graph } from './Graph.js';

/**
 * Every distinct node under the roots, operands before what is made of them, from left to right.
 *
 * @example nodesOf([parse('x * sin(x)')]).length // 3
 */
export const nodesOf = (roots: readonly Expr[]): Expr[] => new Graph(roots).nodes;

/**
 * One result per distinct node, computed from the results of its operands.
 *
 * @example fold([parse('x * sin(x)')], (node, depths) => 1 + Math.max(0, ...depths)).get(parse('x * sin(x)')) // 3
 */
export function fold<T>(roots: readonly Expr[], f: (node: Expr, operands: readonly T[]) => T): Map<Expr, T> {
  const graph = new Graph(roots);
  const results: T[] = [];
  graph.nodes.forEach((node, i) => {
    results.push(f(node, graph.at(i, results)));
  });
  return new Map(graph.nodes.map((node, i) => [node, results[i]]));
}

/**
 * The names of the variables an expression depends on, sorted.
 *
 * @example freeVariables(parse('y * x')) // ['x', 'y']
 */
export function freeVariables(expr: Expr): string[] {
  const names = nodesOf([expr])
    .filter((node) => node.kind === 'variable')
    .map((node) => node.name);
  return [...new Set(names)].sort();
}
