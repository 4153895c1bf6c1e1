import {
  belowLevel,
  broadcastTo,
  type FlatFunction,
  freshLevel,
  type Linearization,
  linearizationByColumns,
  shapeOf,
  type Value,
} from '@fourgrad/ops';
import { Dual, dual, GeneralDual, tangentOf } from './Dual.js';
import { kernels } from './dualKernels.generated.js';
import { nestedKernels } from './nestedKernels.js';

Object.assign(Dual.prototype, kernels);
Object.assign(GeneralDual.prototype, nestedKernels);

/** Forward mode at a point: one evaluation over dual numbers per direction. */
export function linearize<T>(
  f: FlatFunction,
  at: readonly Value[],
  _options: unknown,
  use: (linear: Linearization) => T,
): T {
  return use(
    linearizationByColumns(f, at, (tangents) => {
      const level = freshLevel();
      const results = f(at.map((x, i) => dual(level, x, tangents[i])));
      const values = results.map((y) => belowLevel(y, level));
      return { values, tangents: results.map((y, i) => shaped(tangentOf(y, level), values[i])) };
    }),
  );
}

/** A tangent with the shape of its primal. */
const shaped = (tangent: Value, primal: Value): Value =>
  typeof primal === 'number' ? tangent : broadcastTo(tangent, shapeOf(primal));
