import { add, mul, type Value } from '@fourgrad/ops';

/** The right-hand side of y' = g(y). */
export type Field = (y: readonly Value[]) => readonly Value[];

/**
 * One step of the classical Runge-Kutta method.
 *
 * @see Kutta 1901, "Beitrag zur näherungsweisen Integration totaler Differentialgleichungen"
 * @example rungeKuttaStep(([y]) => [y], [1], 0.5) // [1.6484375]
 */
export function rungeKuttaStep(field: Field, y: readonly Value[], h: number): Value[] {
  const moved = (k: readonly Value[], step: number) => y.map((yi, i) => add(yi, mul(step, k[i])));
  // y + h/6 (k_1 + 2 k_2 + 2 k_3 + k_4)
  const k1 = field(y);
  const k2 = field(moved(k1, h / 2));
  const k3 = field(moved(k2, h / 2));
  const k4 = field(moved(k3, h));
  return y.map((yi, i) => add(yi, mul(h / 6, add(add(k1[i], mul(2, add(k2[i], k3[i]))), k4[i]))));
}
