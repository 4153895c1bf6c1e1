import * as forward from '@fourgrad/forward';
import { applyElementwise, type ElementwiseRule, type Value } from '@fourgrad/ops';
import { type DecimalFunction, partialDerivative, relativeError, truthOf, ulpError } from './truth.ts';

const FIRST = 1e-13;
const SECOND = 1e-11;
// A rule works on operands rounded to float64, and rounds a few times itself.
const ROUNDINGS = 4 * Number.EPSILON;
// No function here is composed of more than a few roundings: the libraries promise 1 ulp for most, some stay under 3.
const ULPS = 3;

/** By its order, an integer, polygamma has no derivative. */
const WITHOUT_DERIVATIVE: Readonly<Record<string, readonly number[]>> = { polygamma: [0] };

/** The worst that a rule did: units in the last place of values, relative errors of first and second derivatives. */
export interface Quality {
  ulp: number;
  first: number;
  second: number;
}

/**
 * Checks a rule against an arbitrary-precision function: the value to 3 ulp, each partial derivative to 1e-13 and each
 * second derivative, by forward mode over forward mode, to 1e-11; both relative, or to the derivative's own
 * conditioning where the last bits of the operands already change it by more than that.
 *
 * @throws Error naming the rule, the derivative and the point.
 */
export function checkRule(
  rule: ElementwiseRule,
  truth: DecimalFunction,
  points: readonly (readonly number[])[],
): Quality {
  const worst: Quality = { ulp: 0, first: 0, second: 0 };
  const by = rule.partials.map((_, i) => i).filter((i) => !WITHOUT_DERIVATIVE[rule.name]?.includes(i));
  for (const point of points) {
    const at = `${rule.name}(${point.join(', ')})`;
    const value = rule.evaluate(...point);
    const { value: exact } = truthOf(truth, point, []);
    const ulp = ulpError(value, exact);
    if (!(ulp <= ULPS))
      throw new Error(`${at} is ${value}, the truth is ${exact.toPrecision(20)}: off by ${ulp} ulp`);
    worst.ulp = Math.max(worst.ulp, ulp);
    for (const i of by) {
      const partial = partialDerivative(truth, i);
      const first = rule.partials[i](...point, value) as number;
      worst.first = Math.max(worst.first, judged(`d_${i} ${at}`, first, partial, point, by, FIRST));
      for (const j of by) {
        const second = secondDerivative(rule, point, i, j);
        const mixed = partialDerivative(partial, j);
        worst.second = Math.max(
          worst.second,
          judged(`d_${j} d_${i} ${at}`, second, mixed, point, by, SECOND),
        );
      }
    }
  }
  return worst;
}

/** The relative error of a derivative, which must be within its tolerance. */
function judged(
  what: string,
  got: number,
  f: DecimalFunction,
  point: readonly number[],
  by: readonly number[],
  tolerance: number,
): number {
  const { value, conditioning } = truthOf(f, point, by);
  const error = relativeError(got, value);
  if (error <= Math.max(tolerance, ROUNDINGS * conditioning)) return error;
  throw new Error(
    `${what} is ${got}, the truth is ${value.toPrecision(20)}: off by ${error}, conditioning ${conditioning}`,
  );
}

/** d/dx_j of d/dx_i, by forward mode over forward mode; the inner call's point is the outer call's dual number. */
function secondDerivative(rule: ElementwiseRule, point: readonly number[], i: number, j: number): number {
  const replaced = (operands: readonly Value[], k: number, x: Value) =>
    operands.map((y, m) => (m === k ? x : y));
  return forward.derivative((u) => {
    const operands = replaced(point, j, u);
    return forward.derivative((s) => applyElementwise(rule, replaced(operands, i, s)))(operands[i]);
  })(point[j]);
}
