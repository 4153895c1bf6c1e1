import {
  add,
  coordinatesOf,
  div,
  type FlatFunction,
  type Linearization,
  linearizationByColumns,
  mul,
  primal,
  sub,
  type Value,
} from '@fourgrad/ops';
import { CENTRAL_STEP, ONE_SIDED_STEP, stepAlong } from './step.js';

/** Which points a difference takes: both sides of x, or x and one side. */
export type Method = 'central' | 'forward' | 'backward';

/** The options of the numeric verbs. */
export interface NumericOptions {
  /** Which difference; central if left out. */
  readonly method?: Method;
  /** The step h in units of x, used as it is; chosen from x if left out. */
  readonly step?: number;
}

/** Finite differences at a point: two evaluations per direction, one for one-sided differences after the first. */
export function linearize<T>(
  f: FlatFunction,
  at: readonly Value[],
  options: NumericOptions,
  use: (linear: Linearization) => T,
): T {
  const { method = 'central', step } = checked(options);
  let base: readonly Value[] | undefined;
  const value = () => {
    base ??= f(at);
    return base;
  };
  return use(
    linearizationByColumns(value, at, (direction) => {
      // central (f(x + h) - f(x - h)) / 2h, forward (f(x + h) - f(x)) / h, backward (f(x) - f(x - h)) / h
      const quotients = (h: number): Value[] => {
        const moved = (factor: number) => f(shifted(at, direction, factor * h));
        const above = method === 'backward' ? value() : moved(1);
        const below = method === 'forward' ? value() : moved(-1);
        const width = method === 'central' ? 2 * h : h;
        return above.map((y, j) => div(sub(y, below[j]), width));
      };
      let h = step ?? stepAlong(at, direction, RELATIVE_STEP[method]);
      let tangents = quotients(h);
      // a NaN beside a point where f has a value: the step has left the domain, as for log at 1e-9
      for (
        let k = 0;
        k < SHRINKINGS && step === undefined && tangents.some(hasNaN) && !value().some(hasNaN);
        k++
      ) {
        h *= SHRINKING;
        tangents = quotients(h);
      }
      return { tangents };
    }),
  );
}

const SHRINKING = 2 ** -10;
const SHRINKINGS = 4;

/** Whether a scalar is NaN, or an array has one. */
const hasNaN = (x: Value): boolean => coordinatesOf([x]).some((scalar) => Number.isNaN(primal(scalar)));

const RELATIVE_STEP: Readonly<Record<Method, number>> = {
  central: CENTRAL_STEP,
  forward: ONE_SIDED_STEP,
  backward: ONE_SIDED_STEP,
};

/** x + h v. */
export function shifted(at: readonly Value[], direction: readonly Value[], h: number): Value[] {
  return at.map((x, i) => (direction[i] === 0 ? x : add(x, mul(h, direction[i]))));
}

/** The options as given; throws if they name no method, or a step that is none. */
export function checked(options: NumericOptions): NumericOptions {
  const { method = 'central', step = 1 } = options;
  if (!Object.hasOwn(RELATIVE_STEP, method))
    throw new TypeError(`method is central, forward or backward, got ${String(method)}`);
  if (!(step > 0 && Number.isFinite(step)))
    throw new RangeError(`step must be positive and finite, got ${step}`);
  return options;
}
