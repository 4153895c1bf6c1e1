import { shapeOf } from '../array/elements.js';
import { primal } from '../branch.js';
import { freshLevel, kindOf, type Value } from '../operand.js';
import type { ElementwiseRule } from '../rule.js';
import { flatten } from '../structure.js';
import type { FunctionN } from '../verbs/types.js';
import { formulaOf } from './formulaOf.js';
import { type Lifting, Recorded, type Run } from './Recorded.js';
import type { TraceRow } from './TraceRow.js';

/** What is to be recorded: a scalar function and its arguments, in the form that the verbs take. */
export interface Traceable {
  /** The verb, for messages. */
  readonly verb: string;
  readonly f: FunctionN;
  /** The list of f's arguments: numbers, or containers of them. */
  readonly at: readonly unknown[];
  /** What the inputs are called, in their order; x1, x2, ... if left out. */
  readonly names?: readonly string[];
}

/** A run of a function, operation by operation. */
export interface Recording {
  readonly rows: readonly TraceRow[];
  /** Beside each row the number with which the mode computed. */
  readonly values: readonly Value[];
  /** The place of the result among the rows; -1 if it depends on no input. */
  readonly output: number;
  /** The result. */
  readonly value: number;
  /** Puts what belongs to the inputs into the form of the arguments. */
  rebuild(leaves: readonly unknown[]): any[];
}

/**
 * Runs a scalar function once and records every operation on its inputs, in the order in which they ran; comparisons
 * that only choose a branch are left out. `lift` makes numbers of a mode, which compute.
 *
 * @throws TypeError for an array, which is no single number, and for a result that is none.
 * @example recordTrace({ verb: 'trace', f: (x) => mul(x, x), at: [3] }, { inputs: (leaves) => leaves, constant: (y) => y }).rows[1].formula // 'v0 * v0'
 */
export function recordTrace({ verb, f, at, names }: Traceable, lift: Lifting): Recording {
  if (typeof f !== 'function') throw new TypeError(`${verb} needs a function, got ${kindOf(f)}`);
  if (!Array.isArray(at) || at.length === 0)
    throw new TypeError(
      `${verb} needs the list of the function's arguments, as in ${verb}(f, [2, 5]); got ${Array.isArray(at) ? 'an empty one' : kindOf(at)}`,
    );
  const { leaves, rebuild } = flatten(at);
  const called = namesOf(verb, leaves, names);
  const lifted = lift.inputs(leaves);
  const run: Run = { level: freshLevel(), lift, recorded: [] };
  const inputs = lifted.map((value) => new Recorded(run, value, null));
  const result = resultOf(verb, f(...rebuild(inputs)));
  const kept = run.recorded.filter((one) => one === result || one.isUsed || !isComparison(one));
  return {
    rows: rowsOf(kept, called),
    values: kept.map((one) => one.primal),
    output: kept.indexOf(result as Recorded),
    value: primal(result),
    rebuild,
  };
}

const COMPARISONS = new Set(['lt', 'le', 'gt', 'ge', 'eq', 'ne']);

const isComparison = ({ operation }: Recorded): boolean =>
  operation !== null && COMPARISONS.has(operation.rule.name);

function namesOf(
  verb: string,
  leaves: readonly Value[],
  names: readonly string[] | undefined,
): readonly string[] {
  for (const leaf of leaves) {
    const shape = shapeOf(leaf);
    if (shape.length > 0)
      throw new TypeError(
        `${verb} follows single numbers, got an array of shape [${shape}]; pass [x, y] in place of array([x, y])`,
      );
  }
  if (names !== undefined && names.length !== leaves.length)
    throw new TypeError(`${verb} got ${names.length} names for ${leaves.length} inputs`);
  return names ?? leaves.map((_, i) => `x${i + 1}`);
}

function resultOf(verb: string, result: unknown): Value {
  if (result === undefined)
    throw new TypeError(`${verb}: the function returned undefined; is a return missing?`);
  const { leaves } = flatten(result);
  if (leaves.length === 1 && shapeOf(leaves[0]).length === 0) return leaves[0];
  throw new TypeError(`${verb} needs a function with one number as its result; trace its results one by one`);
}

function rowsOf(recorded: readonly Recorded[], names: readonly string[]): TraceRow[] {
  const indices = new Map(recorded.map((one, i) => [one, i + 1 - names.length]));
  return recorded.map((one, i) => {
    const index = i + 1 - names.length;
    const operation = one.operation?.rule.name ?? 'input';
    const operands = (one.operation?.operands ?? []).map((operand) =>
      typeof operand === 'number' ? operand : `v${indices.get(operand)}`,
    );
    const { builtIn = false } = (one.operation?.rule ?? {}) as Partial<ElementwiseRule>;
    return {
      index,
      name: `v${index}`,
      operation,
      operands,
      formula: one.operation === null ? names[i] : formulaOf(operation, operands, builtIn),
      primal: primal(one),
      partials: one.operation?.partials ?? [],
    };
  });
}
