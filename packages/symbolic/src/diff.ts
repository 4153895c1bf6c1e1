import { add, type ElementwiseRule, mul, type Value } from '@fourgrad/ops';
import { constant, requireVariableName } from './expression/build.js';
import type { Expr } from './expression/Expr.js';
import { Graph } from './expression/Graph.js';

export const plus = (a: Value, b: Value): Value => (a === 0 ? b : b === 0 ? a : add(a, b));

// The chain rule's product, in which 0 is strong: what ops has for arrays, too.
const product = (a: Value, b: Value): Value =>
  a === 0 || b === 0 ? 0 : a === 1 ? b : b === 1 ? a : mul(a, b);

/** An operand as rules see it: the constant 0 as a number, since 0^y has a derivative rule of its own. */
const seen = (operand: Expr): Value => (operand.value === 0 ? 0 : operand);

/** What a change `direction` of operand i changes in a node: the partial derivative times it, or the linear map. */
export function share(node: Expr, i: number, direction: Value): Value {
  const rule = ruleOf(node);
  if (rule.kind === 'elementwise') return product(partialOf(node, rule.partials[i]), direction);
  const map = rule.tangents[i];
  return map === null ? 0 : map(direction, node.operands.map(seen), null);
}

function partialOf(node: Expr, partial: ElementwiseRule['partials'][number]): Value {
  const { x, y, z } = node;
  if (y === undefined) return partial(seen(x), node);
  if (z === undefined) return partial(seen(x), seen(y), node);
  return partial(seen(x), seen(y), seen(z), node);
}

const ruleOf = (node: Expr) => node.rule as NonNullable<Expr['rule']>;

/** d f(a, b) = sum_i df/d_i d_i: the derivative of the node at this place from those of its operands. */
function derivativeAt(place: number, graph: Graph, derivatives: readonly Value[]): Value {
  const node = graph.nodes[place];
  const rule = ruleOf(node);
  if (rule.kind === 'linear' && rule.jointTangent !== undefined) {
    const inner = graph.at(place, derivatives);
    return inner.every(isNothing) ? 0 : rule.jointTangent(inner, node.operands.map(seen), null);
  }
  const start = graph.starts[place];
  let sum: Value = 0;
  for (let i = start; i < graph.starts[place + 1]; i++) {
    const inner = derivatives[graph.operands[i]];
    if (inner !== 0) sum = plus(sum, share(node, i - start, inner));
  }
  return sum;
}

const isNothing = (direction: Value): boolean => direction === 0;

/** The derivatives of expressions where each leaf changes by its seed, forwards over the graph. */
export function derivativesAlong(exprs: readonly Expr[], seed: (variable: Expr) => Value): Value[] {
  const graph = new Graph(exprs);
  const derivatives: Value[] = [];
  for (const node of graph.nodes) {
    if (node.kind === 'apply') derivatives.push(derivativeAt(derivatives.length, graph, derivatives));
    else derivatives.push(node.kind === 'variable' ? seed(node) : 0);
  }
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
  if (typeof by !== 'object' || by === null) return repeated(expr, by as string, order);
  return Object.entries(by).reduce((derivative, [name, times]) => repeated(derivative, name, times), expr);
}

/** The derivative by one variable, so many times. */
function repeated(expr: Expr, name: string, times: number): Expr {
  if (!Number.isInteger(times) || times < 0)
    throw new TypeError(`the order of a derivative is 0, 1, 2, ..., got ${times}`);
  const seed = (variable: Expr) => (variable.name === name ? 1 : 0);
  let derivative = expr;
  for (let k = 0; k < times; k++) derivative = constant(derivativesAlong([derivative], seed)[0]);
  // what stands in the expression is a name
  if (times === 0 || derivative.kind === 'constant') requireVariableName('diff', name);
  return derivative;
}
