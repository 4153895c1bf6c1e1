import {
  belowLevel,
  broadcastTo,
  elementsOf,
  type FlatFunction,
  freshLevel,
  type Linearization,
  linearizationByRows,
  NdArray,
  shapeOf,
  type Value,
} from '@fourgrad/ops';
import { type Seed, sweep } from './sweep.js';
import { close, open, tape } from './tape.js';
import { kernels } from './tapeKernels.generated.js';
import { input, isVariable, Variable } from './Variable.js';

Object.assign(Variable.prototype, kernels);

/** Reverse mode at a point: one recording, then one sweep per cotangent. The tape is released when `use` returns. */
export function linearize<T>(
  f: FlatFunction,
  at: readonly Value[],
  _options: unknown,
  use: (linear: Linearization) => T,
): T {
  const level = freshLevel();
  const start = open(level);
  try {
    const inputs = at.map((x) => input(level, x));
    const outputs = f(inputs);
    const end = tape.cursor;
    const values = outputs.map((y) => belowLevel(y, level));
    const pull = (cotangents: readonly Value[]): Value[] => {
      const adjoints = sweep(
        start,
        end,
        outputs.flatMap((y, j) => seedsOf(y, cotangents[j], level)),
      );
      return inputs.map(({ index, primal }) => {
        const adjoint = adjoints[index];
        return typeof primal === 'number' ? adjoint : broadcastTo(adjoint, shapeOf(primal));
      });
    };
    return use(linearizationByRows(values, pull));
  } finally {
    close();
  }
}

/** The nodes behind a result with their cotangents: one for a variable, one per element for an array of variables. */
function seedsOf(y: Value, cotangent: Value, level: number): Seed[] {
  if (isVariable(y, level)) return [{ index: y.index, cotangent }];
  if (!(y instanceof NdArray) || y.data instanceof Float64Array) return [];
  const entries = elementsOf(cotangent);
  return y.data.flatMap((element, i) => seedsOf(element, entries[i], level));
}
