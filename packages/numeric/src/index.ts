import { type Verbs, verbsOf } from '@fourgrad/ops';
import { linearize, type NumericOptions } from './linearize.js';
import { secondOrderVerbs } from './secondOrder.js';

export * from '@fourgrad/ops';
export { type Derivative, differentiate } from './differentiate.js';
export type { Method, NumericOptions } from './linearize.js';

const verbs: Verbs<NumericOptions> = { ...verbsOf<NumericOptions>(linearize, {}), ...secondOrderVerbs };

export const {
  /** f'(x) of a function of one number, shaped like its result. @example derivative((x) => mul(x, x))(3) // 6 */
  derivative,
  /**
   * The gradient of a scalar function, by differences, two runs of f for each variable.
   *
   * @example gradient((x, y) => mul(sin(x), y))(2, 3) // [-1.2484405096038245, 0.909297426820558]
   */
  gradient,
  /** `[value, gradient]` of a scalar function. @example valueAndGradient((x, y) => mul(x, y))(2, 3) // [6, [3, 2]] */
  valueAndGradient,
  /**
   * The Jacobian, one row for each result.
   *
   * @example jacobian(([x, y]) => [mul(x, y), add(x, y)])([2, 3]) // [[3, 2], [1, 1]]
   */
  jacobian,
  /** The Hessian of a scalar function. @example hessian(([x, y]) => mul(mul(x, x), y))([2, 3]) // [[6, 4], [4, 0]] */
  hessian,
  /** `[value, J v]`, the derivative along v. @example jvp(([x, y]) => mul(x, y))([2, 3], [1, 0]) // [6, 3] */
  jvp,
  /** `[value, w J]`, a cotangent carried back. @example vjp(([x, y]) => mul(x, y))([2, 3], 1) // [6, [3, 2]] */
  vjp,
  /** H v, the Hessian times a vector. @example hvp(([x, y]) => mul(mul(x, x), y))([2, 3], [1, 0]) // [6, 4] */
  hvp,
} = verbs;
