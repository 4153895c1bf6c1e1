import type { Value } from '@fourgrad/ops';
import { type Expr, evaluateAll } from '@fourgrad/symbolic';
import { decimalOf, Precise } from '../numbers/Precise.js';
import { Decimal, exactly } from '../precise/decimal.js';
import type { Scenario } from '../Scenario.js';

/** The value and gradient of a function, known to far more digits than float64 has. */
export interface Truth {
  readonly value: Decimal;
  /** By variable; null where the function has a kink or no derivative at all. */
  readonly gradient: Readonly<Record<string, Decimal | null>>;
}

const STEP = new Decimal('1e-25');

/**
 * The truth at the scenario's point, independent of every derivative rule: central differences with a Richardson step
 * in 110-digit arithmetic. With h = 1e-25 the error is of the order h^4 = 1e-100, rounding 1e-110 / h = 1e-85.
 *
 * @throws RangeError if a primitive of the function has no arbitrary-precision version.
 */
export function truthOf(scenario: Scenario): Truth {
  const point = scenario.variables.map((name) => exactly(scenario.at[name]));
  const f = preciseFunctionOf(scenario);
  const value = f(point);
  const gradient = scenario.variables.map((name, i) => [name, derivative(f, point, value, i)] as const);
  return { value, gradient: Object.fromEntries(gradient) };
}

type PreciseFunction = (point: readonly Decimal[]) => Decimal;

/** The expression evaluated on precise numbers, with pi, e and tau to all digits. */
function preciseFunctionOf({ expression, variables }: Scenario): PreciseFunction {
  const places = new Map(variables.map((name, i) => [name, i]));
  return (point) => {
    const bind = ({ kind, name }: Expr): Value =>
      kind === 'constant' ? constantNamed(name) : new Precise(point[places.get(name) as number]);
    return decimalOf(evaluateAll([expression], bind)[0]);
  };
}

const CONSTANTS: Readonly<Record<string, () => Decimal>> = {
  pi: () => Decimal.acos(-1),
  tau: () => Decimal.acos(-1).mul(2),
  e: () => Decimal.exp(1),
};
const constantNamed = (name: string): Precise => new Precise(CONSTANTS[name]());

/** df/dx_i, or null where the differences do not settle. */
function derivative(
  f: PreciseFunction,
  point: readonly Decimal[],
  value: Decimal,
  i: number,
): Decimal | null {
  const h = STEP.mul(Decimal.max(1, point[i].abs()));
  const wide = differences(f, point, value, i, h);
  const narrow = differences(f, point, value, i, h.div(2));
  if (!wide.central.isFinite() || !narrow.central.isFinite() || hasKink(wide, narrow)) return null;
  // D(h) = f' + C h^2 + O(h^4), so (4 D(h/2) - D(h)) / 3 = f' + O(h^4)   (Richardson 1911)
  const derivative = narrow.central.mul(4).sub(wide.central).div(3);
  return agree(derivative, narrow.central) ? derivative : null;
}

interface Differences {
  readonly central: Decimal;
  /** Forward minus backward difference: h f'' where f is smooth, a constant at a kink. */
  readonly gap: Decimal;
}

function differences(
  f: PreciseFunction,
  point: readonly Decimal[],
  here: Decimal,
  i: number,
  h: Decimal,
): Differences {
  const moved = (step: Decimal) => f(point.map((x, k) => (k === i ? x.add(step) : x)));
  const [below, above] = [moved(h.neg()), moved(h)];
  const [backward, forward] = [here.sub(below).div(h), above.sub(here).div(h)];
  return { central: above.sub(below).div(h.mul(2)), gap: forward.sub(backward).abs() };
}

function hasKink(wide: Differences, narrow: Differences): boolean {
  const noise = Decimal.max(1, narrow.central.abs()).mul('1e-40');
  return narrow.gap.gt(noise) && narrow.gap.gt(wide.gap.mul(0.9));
}

/** Equal to 30 digits, far more than float64 can show. */
function agree(a: Decimal, b: Decimal): boolean {
  return a.sub(b).abs().lte(Decimal.max(a.abs(), '1e-60').mul('1e-30'));
}
