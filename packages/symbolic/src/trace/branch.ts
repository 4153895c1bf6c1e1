import { primal, type Value } from '@fourgrad/ops';
import { nodeValue } from '../evaluate.js';
import type { Expr } from '../expression/Expr.js';

/** A function being traced: the values of its symbols, if the trace has a point, and the conditions it branched on. */
export interface Trace {
  readonly point: ReadonlyMap<Expr, Value> | null;
  readonly conditions: Expr[];
  /** Values at the point of the nodes met so far: a loop that branches stays linear. */
  readonly values: Map<Expr, Value>;
}

const running = new Map<number, Trace>();

/** Runs `body` while symbols of this level belong to a trace. */
export function during<T>(level: number, trace: Trace, body: () => T): T {
  running.set(level, trace);
  try {
    return body();
  } finally {
    running.delete(level);
  }
}

/** Whether the expression belongs to a trace that has a point. */
export const hasPoint = ({ level }: Expr): boolean => running.size > 0 && running.get(level)?.point != null;

/** The number an expression has at the point of its trace; noted there as a condition of the result. */
export function branchOf(expr: Expr): number {
  if (expr.kind === 'constant') return primal(expr.value);
  const trace = running.get(expr.level);
  if (trace === undefined || trace.point === null) {
    throw new TypeError(
      `a symbol has no order: cannot branch on ${expr} without a point; use where(mask, x, y), or trace at a point`,
    );
  }
  const { point, values } = trace;
  const stack = [expr];
  while (stack.length > 0) {
    const node = stack[stack.length - 1];
    const missing = values.has(node) ? [] : node.operands.filter((operand) => !values.has(operand));
    if (missing.length > 0) {
      stack.push(...missing);
      continue;
    }
    if (!values.has(node))
      values.set(
        node,
        nodeValue(node, values, (variable) => point.get(variable) ?? variable),
      );
    stack.pop();
  }
  trace.conditions.push(expr);
  return primal(values.get(expr) as Value);
}
