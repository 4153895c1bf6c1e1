import { primal, type Value } from '@fourgrad/ops';
import type { Expr } from '../expression/Expr.js';

/** A function being traced. */
export interface Trace {
  /** What an expression of its symbols is at the point of the trace; null if it has none. */
  readonly valueAt: ((expr: Expr) => Value) | null;
  /** What the function branched on. */
  readonly conditions: Expr[];
}

/** The traces that go on, by level. What an expression needs to know of them is here, and no more than that. */
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
export const hasPoint = ({ level }: Expr): boolean => running.size > 0 && running.get(level)?.valueAt != null;

/** The number an expression has at the point of its trace; noted there as a condition of the result. */
export function branchOf(expr: Expr): number {
  if (expr.kind === 'constant') return primal(expr.value);
  const trace = running.get(expr.level);
  // what belongs to no trace may be free of variables, as hypot(0, 1): any trace knows its value, on no condition
  const { valueAt } = trace ?? [...running.values()].find((other) => other.valueAt !== null) ?? NOWHERE;
  const value = valueAt === null ? expr : valueAt(expr);
  if (value === expr)
    throw new TypeError(
      `a symbol has no order: cannot branch on ${expr} without a point; use where(mask, x, y), or trace at a point`,
    );
  trace?.conditions.push(expr);
  return primal(value);
}

const NOWHERE = { valueAt: null };
