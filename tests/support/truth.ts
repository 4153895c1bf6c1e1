import { Decimal, exactly } from '../../packages/harness/src/precise/decimal.ts';

export type DecimalFunction = (...operands: Decimal[]) => Decimal;

// With 110 digits and a step of 1e-20, a difference is good to 40 digits (its truncation is h^2) and with a Richardson
// step to 80; nested three deep, rounding still leaves 50.
const STEP = new Decimal('1e-20');

const stepAt = (x: Decimal): Decimal => (x.isZero() ? STEP : x.abs().times(STEP));

/** df/dx_i by the central difference (f(x + h) - f(x - h)) / 2h. */
function difference(f: DecimalFunction, i: number, x: readonly Decimal[], h: Decimal): Decimal {
  const moved = (shift: Decimal) => f(...x.map((operand, j) => (j === i ? operand.plus(shift) : operand)));
  return moved(h).minus(moved(h.neg())).div(h.times(2));
}

/** df/dx_i by central differences with one Richardson step: (4 D(h/2) - D(h)) / 3. */
export function partialDerivative(f: DecimalFunction, i: number): DecimalFunction {
  return (...x) => {
    const h = stepAt(x[i]);
    return difference(f, i, x, h.div(2))
      .times(4)
      .minus(difference(f, i, x, h))
      .div(3);
  };
}

/** What a function is at float64 operands, and how sensitive it is to them. */
export interface Truth {
  readonly value: Decimal;
  /** sum_j |x_j df/dx_j / f|: operands off by a relative eps change f by a relative eps times this. */
  readonly conditioning: number;
}

/** The truth about f at a point; `by` are the operands that it varies with. */
export function truthOf(f: DecimalFunction, point: readonly number[], by: readonly number[]): Truth {
  const x = point.map(exactly);
  const value = f(...x).toDecimalPlaces(40); // differences of numbers of size 1: what is smaller is their rounding
  if (value.isZero()) return { value, conditioning: 0 };
  const parts = by.map((j) => difference(f, j, x, stepAt(x[j])).times(x[j]).div(value).abs());
  return { value, conditioning: Decimal.sum(0, ...parts).toNumber() };
}

/** |got - truth| / |truth|; 0 if both are 0, infinite if only the truth is. */
export function relativeError(got: number, truth: Decimal): number {
  if (!Number.isFinite(got)) return Number.POSITIVE_INFINITY;
  const difference = exactly(got).minus(truth).abs();
  return difference.isZero() ? 0 : difference.div(truth.abs()).toNumber();
}

/** |got - truth| in units in the last place of the truth: the distance of the float64 numbers around it. */
export function ulpError(got: number, truth: Decimal): number {
  if (!Number.isFinite(got)) return Number.POSITIVE_INFINITY;
  const size = Math.abs(truth.toNumber());
  const ulp = size === 0 ? 2 ** -1074 : Math.max(2 ** -1074, 2 ** (Math.floor(Math.log2(size)) - 52));
  return exactly(got).minus(truth).abs().div(exactly(ulp)).toNumber();
}
