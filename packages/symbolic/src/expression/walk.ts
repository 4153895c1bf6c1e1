import { kindOf } from '@fourgrad/ops';
import type { Expr } from './Expr.js';

/**
 * Every distinct node under the roots, operands before what is made of them. An explicit stack: depth is no limit.
 *
 * Ids grow with creation and operands are created first, so sorting by id is a topological order.
 *
 * @example nodesOf([parse('x * sin(x)')]).length // 3
 */
export function nodesOf(roots: readonly Expr[]): Expr[] {
  for (const root of roots) {
    if (typeof root !== 'object' || root === null || !('operands' in root)) {
      throw new TypeError(
        `expected an expression, got ${kindOf(root)}: parse a text first, as in parse('x^2')`,
      );
    }
  }
  walks += 1;
  const nodes: Expr[] = [];
  for (const root of roots) see(root, nodes);
  // what has been seen waits in the list itself for its operands to be looked at
  for (let i = 0; i < nodes.length; i++) for (const operand of nodes[i].operands) see(operand, nodes);
  return nodes.sort((a, b) => a.id - b.id);
}

let walks = 0;

function see(node: Expr, nodes: Expr[]): void {
  if (node.walk === walks) return;
  node.walk = walks;
  nodes.push(node);
}

/**
 * One result per distinct node, computed from the results of its operands.
 *
 * @example fold([parse('x * sin(x)')], (node, depths) => 1 + Math.max(0, ...depths)).get(parse('x * sin(x)')) // 3
 */
export function fold<T>(roots: readonly Expr[], f: (node: Expr, operands: readonly T[]) => T): Map<Expr, T> {
  const results = new Map<Expr, T>();
  for (const node of nodesOf(roots)) {
    results.set(
      node,
      f(
        node,
        node.operands.map((operand) => results.get(operand) as T),
      ),
    );
  }
  return results;
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
