import { applyElementwise, applyLinear, type ElementwiseRule, type Value } from '@fourgrad/ops';
import { type Expr, nodesOf } from '@fourgrad/symbolic';
import { decimalOf, Precise } from '../numbers/Precise.js';
import type { Problem } from '../Problem.js';
import { Decimal, exactly } from '../precise/decimal.js';

/** The value and gradient of a function, known to far more digits than float64 has. */
export interface Truth {
  readonly value: Decimal;
  /** By variable; null where the function has a kink or no derivative at all. */
  readonly gradient: Readonly<Record<string, Decimal | null>>;
}

const STEP = new Decimal('1e-40');
const LARGER_STEP = new Decimal('1e-20');
const ZERO = new Decimal(0);
/** x + h keeps every digit of both. */
const Exact = Decimal.clone({ precision: 1200 });

/**
 * The truth at the problem's point, independent of every derivative rule: central differences with a Richardson step
 * in 110-digit arithmetic. With h = 1e-40 the error is of the order h^4 = 1e-160, rounding 1e-110 / h = 1e-70.
 *
 * @throws RangeError if a primitive of the function has no arbitrary-precision version.
 * @see Richardson 1911, "The approximate arithmetical solution by finite differences"
 * @example truthOf(userProblem('x^2', { x: 3 })).gradient.x?.toString() // '6'
 */
export function truthOf(problem: Problem): Truth {
  const point = problem.variables.map((name) => problem.at[name]);
  const f = preciseFunctionOf(problem.expression, problem.variables);
  const { value, gradient } = truthAt(f, point, [...point.keys()]);
  return { value, gradient: Object.fromEntries(problem.variables.map((name, i) => [name, gradient[i]])) };
}

/** The value of a function and some of its partial derivatives, those of the places `components`. */
export interface TruthAt {
  readonly value: Decimal;
  readonly gradient: readonly (Decimal | null)[];
}

/** The truth of a function of 110-digit numbers, by the same differences as `truthOf`. */
export function truthAt(f: PreciseFunction, at: readonly number[], components: readonly number[]): TruthAt {
  const point = at.map(exactly);
  const value = f(point);
  return { value, gradient: components.map((i) => derivative(f, point, value, i)) };
}

/** A function of 110-digit numbers. */
export type PreciseFunction = (point: readonly Decimal[]) => Decimal;

/** The expression evaluated on precise numbers throughout: 1/3, sqrt(2) and pi have all digits too. */
export function preciseFunctionOf(expression: Expr, variables: readonly string[]): PreciseFunction {
  const nodes = nodesOf([expression]);
  const places = new Map(variables.map((name, i) => [name, i]));
  const constants = nodes.filter(({ kind }) => kind === 'constant');
  const known = constants.map((node) => [node, new Precise(constantOf(node))] as const);
  return (point) => {
    const values = new Map<Expr, Value>(known);
    for (const node of nodes) {
      if (node.kind === 'variable') values.set(node, new Precise(point[places.get(node.name) as number]));
      else if (node.kind === 'apply') values.set(node, applied(node, values));
    }
    return decimalOf(values.get(expression) as Value);
  };
}

/** A function of the function language run over precise numbers; its constants are float64 at their exact values. */
export const preciseFunction =
  (f: (x: readonly Value[]) => Value): PreciseFunction =>
  (point) =>
    decimalOf(f(point.map((x) => new Precise(x))));

function applied({ rule, operands }: Expr, values: ReadonlyMap<Expr, Value>): Value {
  const numbers = operands.map((operand) => values.get(operand) as Value);
  return rule?.kind === 'linear'
    ? applyLinear(rule, numbers, null)
    : applyElementwise(rule as ElementwiseRule, numbers);
}

const NAMED: Readonly<Record<string, () => Decimal>> = {
  pi: () => Decimal.acos(-1),
  tau: () => Decimal.acos(-1).mul(2),
  e: () => Decimal.exp(1),
};
const constantOf = ({ name, value }: Expr): Decimal =>
  name === '' ? exactly(value as number) : NAMED[name]();

/** df/dx_i, or null where the differences do not settle. */
function derivative(
  f: PreciseFunction,
  point: readonly Decimal[],
  value: Decimal,
  i: number,
): Decimal | null {
  const difference = (h: Decimal) => differences(f, point, value, i, h);
  let found: Decimal | null = null;
  // a step relative to x too, for what changes on that scale: log at 1e-50, or x^2 at 1e-200 and 1e200;
  // a larger one for what hardly changes: erfc(x) at -10, or floor(x) 1e50
  for (const h of [STEP, STEP.mul(point[i].abs()), LARGER_STEP]) {
    if (h.isZero()) continue;
    const slope = settled(difference(h), difference(h.div(2)));
    if (slope !== null && !slope.isZero()) return slope; // 0 may be lost digits
    found ??= slope;
  }
  return found;
}

interface Differences {
  readonly central: Decimal;
  /** Forward minus backward difference: h f'' where f is smooth, a constant at a kink. */
  readonly gap: Decimal;
  /** What the rounding of f makes of a difference, with a million to spare. */
  readonly noise: Decimal;
}

function differences(
  f: PreciseFunction,
  point: readonly Decimal[],
  here: Decimal,
  i: number,
  h: Decimal,
): Differences {
  const moved = (step: Decimal) =>
    f(point.map((x, k) => (k === i ? new Decimal(new Exact(x).add(step)) : x)));
  const [below, above] = [moved(h.neg()), moved(h)];
  const [backward, forward] = [here.sub(below).div(h), above.sub(here).div(h)];
  return {
    central: above.sub(below).div(h.mul(2)),
    gap: forward.sub(backward).abs(),
    noise: Decimal.max(below.abs(), above.abs()).mul('1e-104').div(h),
  };
}

/** f' from the differences with steps h and h/2; null at a kink, a jump or a pole, and where digits do not suffice. */
function settled(wide: Differences, narrow: Differences): Decimal | null {
  if (!wide.gap.isFinite() || !narrow.gap.isFinite() || hasKink(wide, narrow)) return null;
  const size = narrow.central.abs();
  if (size.lte(narrow.noise) && narrow.noise.lt('1e-30')) return ZERO;
  if (size.mul('1e-22').lte(narrow.noise)) return null;
  // D(h) = f' + C h^2 + O(h^4), so (4 D(h/2) - D(h)) / 3 = f' + O(h^4)   (Richardson 1911)
  const value = narrow.central.mul(4).sub(wide.central).div(3);
  if (agree(value, narrow.central)) return value;
  return size.lt('1e-35') ? ZERO : null; // D(h) = C h^p with f' = 0, as of x^3 and x |x| at 0
}

function hasKink(wide: Differences, narrow: Differences): boolean {
  const noise = Decimal.max('1e-60', narrow.central.abs().mul('1e-30'), narrow.noise);
  return narrow.gap.gt(noise) && narrow.gap.gt(wide.gap.mul(0.9));
}

/** Equal to 25 digits, far more than float64 can show. */
function agree(a: Decimal, b: Decimal): boolean {
  return a.sub(b).abs().lte(a.abs().mul('1e-25'));
}
