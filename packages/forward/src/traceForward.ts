import { flatten, freshLevel, matching, primal, recordTrace, type TraceRow, type Value } from '@fourgrad/ops';
import { dual, tangentOf } from './Dual.js';

/** What traceForward can be told. */
export interface ForwardTraceOptions {
  /** What the inputs are called, in their order; x1, x2, ... if left out. */
  readonly names?: readonly string[];
  /**
   * The direction: an input by its name or its place (from 0), or a list of tangents in the form of `at`. The first
   * input if left out.
   */
  readonly seed?: string | number | readonly unknown[];
}

/** A row of a forward trace. */
export interface ForwardTraceRow extends TraceRow {
  /** The derivative of the row along the direction: v with a dot in books. */
  readonly tangent: number;
}

/** A run in forward mode, operation by operation. */
export interface ForwardTrace {
  /** The inputs, then the operations in the order in which they ran. */
  readonly rows: readonly ForwardTraceRow[];
  /** The name of the result's row; null if it depends on no input. */
  readonly output: string | null;
  readonly value: number;
  /** The derivative of the result along the direction. */
  readonly derivative: number;
}

/**
 * The evaluation trace of a scalar function with tangents: one row for each operation of a run over dual numbers
 * (Wengert 1964; Baydin et al. 2018, table 2). `at` is the list of f's arguments.
 *
 * @throws TypeError for arrays, for a result that is no single number, and for a seed that is no direction.
 * @example traceForward((x, y) => sub(add(log(x), mul(x, y)), sin(y)), [2, 5]).derivative // 5.5
 */
export function traceForward(
  f: (...args: any[]) => any,
  at: readonly unknown[],
  { names, seed = 0 }: ForwardTraceOptions = {},
): ForwardTrace {
  const level = freshLevel();
  const { rows, values, output, value } = recordTrace(
    { verb: 'traceForward', f, at, names },
    {
      inputs: (leaves) => {
        const tangents = direction(seed, at, leaves, names);
        return leaves.map((x, i) => dual(level, x, tangents[i]));
      },
      constant: (y) => dual(level, y, 0),
    },
  );
  const tangents = values.map((x) => primal(tangentOf(x, level)));
  return {
    rows: rows.map((row, i) => ({ ...row, tangent: tangents[i] })),
    output: output === -1 ? null : rows[output].name,
    value,
    derivative: output === -1 ? 0 : tangents[output],
  };
}

function direction(
  seed: string | number | readonly unknown[],
  at: readonly unknown[],
  inputs: readonly Value[],
  names: readonly string[] | undefined,
): readonly Value[] {
  if (typeof seed === 'object') return matching('traceForward', 'seed', seed, flatten(at));
  const called = names ?? inputs.map((_, i) => `x${i + 1}`);
  const place = typeof seed === 'number' ? seed : called.indexOf(seed);
  if (place in called) return inputs.map((_, i) => (i === place ? 1 : 0));
  throw new TypeError(
    `traceForward: the seed ${JSON.stringify(seed)} is no input; the inputs are ${called.join(', ')}, in places 0 to ${called.length - 1}`,
  );
}
