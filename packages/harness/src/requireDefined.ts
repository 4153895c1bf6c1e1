import { type Expr, evaluateAll, nodesOf } from '@fourgrad/symbolic';
import type { Problem } from './Problem.js';
import { cut } from './report/format.js';
import { UserError } from './UserError.js';

/**
 * Names the operation that is outside its domain, or beyond float64, where f has no value at the point.
 *
 * A value that is infinite though f is defined there, as of exp(1000), is for the engines to report.
 *
 * @throws UserError saying which operation of which operands, and what it needs.
 */
export function requireDefined({ expression, at, variables }: Problem): void {
  for (const name of variables) {
    if (!Number.isFinite(at[name]))
      throw new UserError(`${name} = ${at[name]} is no point: give finite numbers`);
  }
  const nodes = nodesOf([expression]);
  const numbers = evaluateAll(nodes, ({ kind, name }) =>
    kind === 'variable' ? at[name] : undefined,
  ) as number[];
  const values = new Map(nodes.map((node, i) => [node, numbers[i]]));
  const numberOf = (node: Expr) => values.get(node) as number;

  const value = numberOf(expression);
  if (Number.isFinite(value)) return;
  const node = causeOf(Number.isNaN(value) ? nodes[numbers.findIndex(Number.isNaN)] : expression, numberOf);
  const operands = node.operands.map(numberOf);
  const { rule } = node;
  const outside = rule?.kind === 'elementwise' && !rule.domain.contains(...operands);
  if (!outside && !Number.isNaN(value)) return;

  const name = rule?.name ?? `${node}`;
  const point = cut(variables.map((x) => `${x} = ${at[x]}`).join(', '), 200);
  const why = outside
    ? `${name}(${['x', 'y', 'z'].slice(0, operands.length).join(', ')}) needs ${rule.domain.words}`
    : 'a number beyond float64';
  throw new UserError(
    `the function is not defined at ${point}: ${name}(${operands.join(', ')}) is ${numberOf(node)}; ${why}`,
  );
}

/** The innermost operation whose operands are finite and its value is not. */
function causeOf(start: Expr, numberOf: (node: Expr) => number): Expr {
  let node = start;
  for (let next: Expr | undefined = start; next !== undefined; ) {
    node = next;
    next = node.operands.find((operand) => !Number.isFinite(numberOf(operand)));
  }
  return node;
}
