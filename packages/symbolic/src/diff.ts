import { add, mul, type Value } from '@fourgrad/ops';
import { constant, requireVariableName } from './expression/build.js';
import type { Expr } from './expression/Expr.js';
import { Graph } from './expression/Graph.js';

/** Operands as rules see them: the constant 0 as a number, since 0^y has a derivative rule of its own. */
export function operandsOf(node: Expr): Value[] {
  return node.operands.map((operand) => (operand.kind === 'constant' && operand.value === 0 ? 0 : operand));
}

export const plus = (a: Value, b: Value): Value => (a === 0 ? b : b === 0 ? a : add(a, b));

// The chain rule's product, in which 0 is strong: what ops has for arrays, too.
const product = (a: Value, b: Value): Value =>
  a === 0 || b === 0 ? 0 : a === 1 ? b : b === 1 ? a : mul(a, b);

/** What a change `direction` of operand i changes in a node: the partial derivative times it, or the linear map. */
export function share(node: Expr, operands: readonly Value[], i: number, direction: Value): Value {
  const rule = ruleOf(node);
  if (rule.kind === 'elementwise') return product(rule.partials[i](...operands, node), direction);
  const map = rule.tangents[i];
  return map === null ? 0 : map(direction, operands, null);
}

const ruleOf = (node: Expr) => node.rule as NonNullable<Expr['rule']>;

/** d f(a, b) = sum_i df/d_i d_i: a node's derivative from those of its operands. */
function derivativeOf(node: Expr, inner: readonly Value[]): Value {
  if (inner.every(isNothing)) return 0;
  const operands = operandsOf(node);
  const rule = ruleOf(node);
  if (rule.kind === 'linear' && rule.jointTangent !== undefined)
    return rule.jointTangent(inner, operands, null);
  let sum: Value = 0;
  for (let i = 0; i < inner.length; i++)
    if (inner[i] !== 0) sum = plus(sum, share(node, operands, i, inner[i]));
  return sum;
}

const isNothing = (direction: Value): boolean => direction === 0;

/** The derivatives of expressions where each leaf changes by its seed, forwards over the graph. */
export function derivativesAlong(exprs: readonly Expr[], seed: (variable: Expr) => Value): Value[] {
  const graph = new Graph(exprs);
  const derivatives: Value[] = [];
  graph.nodes.forEach((node, i) => {
    if (node.kind === 'apply') derivatives.push(derivativeOf(node, graph.at(i, derivatives)));
    else derivatives.push(node.kind === 'variable' ? seed(node) : 0);
  });
  return graph.roots.map((root) => derivatives[root]);
}

/**
 * The derivative of an expression by a variable, once or several times, or a mixed one: `{ x: 2, y: 1 }` is twice by
 * x and once by y. Shared subexpressions are shared in it.
 *
 * @throws TypeError if a name is no variable name, or an order no whole number from 0 up.
 * @example toText(diff(parse('x^3'), 'x')) // '3 * x^2'
 * @example toText(diff(parse('x^3 * y^2'), { x: 2, y: 1 })) // '12 * x * y'
 */
export function diff(expr: Expr, by: string | Readonly<Record<string, number>>, order = 1): Expr {
  const orders =
    typeof by === 'object' && by !== null ? Object.entries(by) : [[by as string, order] as const];
  let derivative = expr;
  for (const [name, times] of orders) {
    requireVariableName('diff', name);
    if (!Number.isInteger(times) || times < 0)
      throw new TypeError(`the order of a derivative is 0, 1, 2, ..., got ${times}`);
    const seed = (variable: Expr) => (variable.name === name ? 1 : 0);
    for (let k = 0; k < times; k++) derivative = constant(derivativesAlong([derivative], seed)[0]);
  }
  return derivative;
}
