import {
  add,
  dimension,
  div,
  flatten,
  leavesOf,
  matching,
  shapeOf,
  sub,
  unitDirection,
  type Value,
  type Verbs,
  valueOfElements,
} from '@fourgrad/ops';
import { checked, type NumericOptions, shifted } from './linearize.js';
import { SECOND_ORDER_STEP, stepAlong } from './step.js';

/**
 * Hessians and Hessian-vector products by their own stencil: a difference of differences with first-order steps would
 * keep four digits of the eight that are possible.
 */
export const secondOrderVerbs: Pick<Verbs<NumericOptions>, 'hessian' | 'hvp'> = {
  hessian:
    (f, options = {}) =>
    (x) => {
      const input = flatten([x]);
      const n = dimension(input.leaves);
      const units = Array.from({ length: n }, (_, i) => unitDirection(i, input.leaves));
      const scalar = scalarFunction('hessian', f, input.rebuild);
      const rows: Value[][] = units.map(() => []);
      for (let i = 0; i < n; i++) {
        for (let j = 0; j <= i; j++) {
          rows[i][j] = mixedDifference(scalar, input.leaves, units[i], units[j], options);
          rows[j][i] = rows[i][j];
        }
      }
      if (isLeaf(x) && shapeOf(x).length > 0) {
        return valueOfElements([...shapeOf(x), ...shapeOf(x)], rows.flat());
      }
      const structured = rows.map((row) => input.rebuild(leavesOf(row, input.leaves))[0]);
      return Array.isArray(x) || !isLeaf(x) ? structured : structured[0];
    },

  hvp:
    (f, options = {}) =>
    (x, v) => {
      const input = flatten([x]);
      const direction = matching('hvp', 'vector', [v], input);
      const scalar = scalarFunction('hvp', f, input.rebuild);
      const product = Array.from({ length: dimension(input.leaves) }, (_, i) =>
        mixedDifference(scalar, input.leaves, unitDirection(i, input.leaves), direction, options),
      );
      return input.rebuild(leavesOf(product, input.leaves))[0];
    },
};

type ScalarFunction = (leaves: readonly Value[]) => Value;

function scalarFunction(
  verb: string,
  f: (x: any) => any,
  rebuild: (leaves: readonly unknown[]) => any,
): ScalarFunction {
  if (typeof f !== 'function')
    throw new TypeError(`${verb} needs a function, got ${f === null ? 'null' : typeof f}`);
  return (leaves) => {
    const y = f(rebuild(leaves)[0]);
    if (!isLeaf(y) || shapeOf(y).length > 0)
      throw new TypeError(`${verb} needs a scalar result; use jacobian`);
    return y;
  };
}

const isLeaf = (x: unknown): x is Value => {
  const { leaves } = flatten(x);
  return leaves.length === 1 && Object.is(leaves[0], x); // also for NaN
};

// D_u D_v f = (f(x+hu+kv) - f(x+hu-kv) - f(x-hu+kv) + f(x-hu-kv)) / 4hk  (Abramowitz and Stegun 25.3.26)
function mixedDifference(
  f: ScalarFunction,
  at: readonly Value[],
  u: readonly Value[],
  v: readonly Value[],
  options: NumericOptions,
): Value {
  const { step } = checked(options);
  const h = step ?? stepAlong(at, u, SECOND_ORDER_STEP);
  const k = step ?? stepAlong(at, v, SECOND_ORDER_STEP);
  const corner = (a: number, b: number) => f(shifted(shifted(at, u, a * h), v, b * k));
  const rising = sub(corner(1, 1), corner(1, -1));
  const falling = sub(corner(-1, -1), corner(-1, 1));
  return div(add(rising, falling), 4 * h * k);
}
