import { traceForward } from '@fourgrad/forward';
import type { TraceRow } from '@fourgrad/ops';
import { type AdjointStep, traceReverse } from '@fourgrad/reverse';
import { formulaText, type Problem } from './Problem.js';
import { requireDefined } from './requireDefined.js';
import { requireVariable } from './requireVariable.js';

/** A row of both traces: one operation, its derivative along the direction, and the derivative of f by it. */
export interface TraceReportRow extends TraceRow {
  readonly tangent: number;
  readonly adjoint: number;
}

/** One run of a function, operation by operation, in forward and in reverse mode. */
export interface TraceReport {
  readonly schema: 'fourgrad/trace/1';
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly function: { readonly text: string; readonly variables: readonly string[] };
  readonly at: Readonly<Record<string, number>>;
  /** The variable along which the tangents are. */
  readonly wrt: string;
  readonly value: number;
  readonly gradient: Readonly<Record<string, number>>;
  /** The name of the row that holds the result; null if f is constant. */
  readonly output: string | null;
  readonly rows: readonly TraceReportRow[];
  /** The steps of the reverse sweep, in its order. */
  readonly steps: readonly AdjointStep[];
}

/**
 * The evaluation traces of a problem side by side, as textbooks print them; the tangents along one variable, the first
 * one if left out (Baydin et al. 2018, tables 2 and 3).
 *
 * @throws UserError if the function is not defined at the point, or does not have the variable.
 * @example traceOf(userProblem('x * y', { x: 2, y: 5 })).rows.map(({ adjoint }) => adjoint) // [5, 2, 1]
 */
export function traceOf(problem: Problem, wrt: string = problem.variables[0]): TraceReport {
  const { id, title, source, variables, at, f } = problem;
  requireVariable(wrt, variables);
  requireDefined(problem);
  const point = variables.map((name) => at[name]);
  const forward = traceForward(f, point, { names: variables, seed: wrt });
  const reverse = traceReverse(f, point, { names: variables });
  return {
    schema: 'fourgrad/trace/1',
    id,
    title,
    source,
    function: { text: formulaText(problem), variables },
    at,
    wrt,
    value: forward.value,
    gradient: Object.fromEntries(variables.map((name, i) => [name, reverse.rows[i].adjoint])),
    output: forward.output,
    rows: forward.rows.map((row, i) => ({ ...row, adjoint: reverse.rows[i].adjoint })),
    steps: reverse.steps,
  };
}
