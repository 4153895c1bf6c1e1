import { freshLevel, primal, product, recordTrace, type TraceRow } from '@fourgrad/ops';
import { sweep } from './sweep.js';
import { close, open, tape } from './tape.js';
import { type Variable, variable } from './Variable.js';

/** What traceReverse can be told. */
export interface ReverseTraceOptions {
  /** What the inputs are called, in their order; x1, x2, ... if left out. */
  readonly names?: readonly string[];
}

/** A row of a reverse trace. */
export interface ReverseTraceRow extends TraceRow {
  /** The derivative of the result by the row: v with a bar in books. */
  readonly adjoint: number;
}

/** A step of the sweep: the row `from` adds its share to the adjoint of its operand `to`. */
export interface AdjointStep {
  readonly from: string;
  readonly to: string;
  /** The adjoint of `from`. */
  readonly adjoint: number;
  /** The derivative of `from` by `to`. */
  readonly partial: number;
  /** adjoint * partial */
  readonly share: number;
  /** The adjoint of `to` so far, this share included. */
  readonly total: number;
}

/** A run in reverse mode, operation by operation. */
export interface ReverseTrace {
  /** The inputs, then the operations in the order in which they ran. */
  readonly rows: readonly ReverseTraceRow[];
  /** What the sweep does, in its order: from the last row back. A row whose adjoint is 0 has nothing to share. */
  readonly steps: readonly AdjointStep[];
  /** The name of the result's row; null if it depends on no input. */
  readonly output: string | null;
  readonly value: number;
  /** The derivatives by the inputs, in the form that `gradient` gives them. */
  readonly gradient: any;
}

/**
 * The evaluation trace of a scalar function with adjoints: one row for each operation on the tape, and the steps of the
 * sweep back (Griewank and Walther 2008; Baydin et al. 2018, table 3). `at` is the list of f's arguments.
 *
 * @throws TypeError for arrays, and for a result that is no single number.
 * @example traceReverse((x, y) => mul(x, y), [2, 5]).gradient // [5, 2]
 */
export function traceReverse(
  f: (...args: any[]) => any,
  at: readonly unknown[],
  { names }: ReverseTraceOptions = {},
): ReverseTrace {
  const level = freshLevel();
  const call = open(level);
  try {
    const { rows, values, output, value, rebuild } = recordTrace(
      { verb: 'traceReverse', f, at, names },
      {
        inputs: (leaves) => leaves.map((x) => variable(level, x)),
        constant: (y) => variable(level, y),
      },
    );
    const indices = (values as Variable[]).map(({ index }) => index);
    const seeds = output === -1 ? [] : [{ index: indices[output], cotangent: 1 }];
    const swept = sweep(call, tape.cursor, seeds);
    const adjoints = indices.map((index) => primal(swept[index]));
    const gradients = rebuild(adjoints.filter((_, i) => rows[i].index <= 0));
    return {
      rows: rows.map((row, i) => ({ ...row, adjoint: adjoints[i] })),
      steps: stepsOf(rows, adjoints),
      output: output === -1 ? null : rows[output].name,
      value,
      gradient: at.length === 1 ? gradients[0] : gradients,
    };
  } finally {
    close();
  }
}

// a_bar += y_bar dy/da, for the rows from the last one back, as in `sweep`
function stepsOf(rows: readonly TraceRow[], adjoints: readonly number[]): AdjointStep[] {
  const totals = new Map<string, number>();
  const steps: AdjointStep[] = [];
  for (let i = rows.length - 1; i >= 0; i--) {
    const { name: from, operands, partials } = rows[i];
    const adjoint = adjoints[i];
    if (adjoint === 0) continue;
    operands.forEach((to, k) => {
      if (typeof to === 'number') return;
      const partial = partials[k] as number;
      const share = product(partial, adjoint) as number;
      const total = (totals.get(to) ?? 0) + share;
      totals.set(to, total);
      steps.push({ from, to, adjoint, partial, share, total });
    });
  }
  return steps;
}
