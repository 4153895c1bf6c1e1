/** A straight line, y = intercept + slope x. */
export interface Line {
  readonly intercept: number;
  readonly slope: number;
}

/**
 * The line with the least sum of w_i (y_i - intercept - slope x_i)^2; without weights all count the same.
 *
 * @throws RangeError for fewer than two different x.
 * @example leastSquares([1, 2, 3], [5, 7, 9]) // { intercept: 3, slope: 2 }
 */
export function leastSquares(
  xs: readonly number[],
  ys: readonly number[],
  weights: readonly number[] = xs.map(() => 1),
): Line {
  if (new Set(xs).size < 2) throw new RangeError('a line needs two different x');
  const mean = (values: readonly number[]) => dot(weights, values) / dot(weights, values.map(one));
  const [x0, y0] = [mean(xs), mean(ys)];
  // slope = sum w (x - x0) (y - y0) / sum w (x - x0)^2: centred, so that no digits cancel
  const dx = xs.map((x) => x - x0);
  const weighted = dx.map((d, i) => weights[i] * d);
  const slope =
    dot(
      weighted,
      ys.map((y) => y - y0),
    ) / dot(weighted, dx);
  return { intercept: y0 - slope * x0, slope };
}

const one = () => 1;

const dot = (u: readonly number[], v: readonly number[]): number =>
  u.reduce((sum, each, i) => sum + each * v[i], 0);
