import { type Line, leastSquares } from './leastSquares.js';

/** How a size may grow with n: a + b n, a n^b, a b^n. */
export type Law = 'linear' | 'polynomial' | 'exponential';

/** A law with its two constants. */
export interface Growth {
  readonly law: Law;
  readonly a: number;
  readonly b: number;
  /** The root mean square of ln(y / law), about the relative error; Infinity where the law is not positive. */
  readonly error: number;
  /** The share of the variance of ln y that the law explains: 1 is all. */
  readonly explained: number;
}

type Pairs = readonly (readonly [n: number, y: number])[];

/** Every law is a line in some scale of its own: n or ln n across, y or ln y upwards. */
interface Scale {
  readonly across: (n: number) => number;
  readonly upwards: (y: number) => number;
  /** What an error upwards counts, so that relative errors of y count the same in every scale. */
  readonly weight: (y: number) => number;
  readonly constants: (line: Line) => readonly [a: number, b: number];
  readonly at: (a: number, b: number, n: number) => number;
}

const same = (x: number): number => x;

const scales: Readonly<Record<Law, Scale>> = {
  // y = a + b n, an error dy being dy / y of it
  linear: {
    across: same,
    upwards: same,
    weight: (y) => 1 / (y * y),
    constants: ({ intercept, slope }) => [intercept, slope],
    at: (a, b, n) => a + b * n,
  },
  // ln y = ln a + b ln n
  polynomial: {
    across: Math.log,
    upwards: Math.log,
    weight: () => 1,
    constants: ({ intercept, slope }) => [Math.exp(intercept), slope],
    at: (a, b, n) => a * Math.pow(n, b),
  },
  // ln y = ln a + n ln b
  exponential: {
    across: same,
    upwards: Math.log,
    weight: () => 1,
    constants: ({ intercept, slope }) => [Math.exp(intercept), Math.exp(slope)],
    at: (a, b, n) => a * Math.pow(b, n),
  },
};

/** The laws from the simplest on: of two that fit the same, the first is meant. */
export const laws = Object.keys(scales) as readonly Law[];

/** The value of a law at n. @example lawAt({ law: 'exponential', a: 3, b: 2 }, 4) // 48 */
export const lawAt = ({ law, a, b }: Pick<Growth, 'law' | 'a' | 'b'>, n: number): number =>
  scales[law].at(a, b, n);

/**
 * One law through pairs [n, y], by least squares in the scale where the law is a line.
 *
 * @throws RangeError for fewer than three pairs, and for n or y that are not positive.
 * @example fitLaw('exponential', [[1, 6], [2, 12], [3, 24]]).b // 2
 */
export function fitLaw(law: Law, pairs: Pairs): Growth {
  requireFit(pairs);
  const { across, upwards, weight, constants } = scales[law];
  const ys = pairs.map(([, y]) => y);
  const line = leastSquares(
    pairs.map(([n]) => across(n)),
    ys.map(upwards),
    ys.map(weight),
  );
  const [a, b] = constants(line);
  return { law, a: rounded(a), b: rounded(b), ...qualityOf((n) => lawAt({ law, a, b }, n), ys, pairs) };
}

/** What is left of differences in the last bits of logarithms between machines, and of rounding in the sums. */
const NEGLIGIBLE = 1e-9;

/**
 * The law that fits best: the one with the smallest error, all of them having two constants; the simplest of several
 * that fit exactly.
 *
 * @throws RangeError for fewer than three pairs, and for n or y that are not positive.
 * @example bestGrowth([[1, 3], [2, 5], [3, 7]]).law // 'linear'
 */
export function bestGrowth(pairs: Pairs): Growth {
  const fits = laws.map((law) => fitLaw(law, pairs));
  return fits.reduce((best, fit) => (fit.error < best.error - NEGLIGIBLE ? fit : best));
}

function qualityOf(
  law: (n: number) => number,
  ys: readonly number[],
  pairs: Pairs,
): Pick<Growth, 'error' | 'explained'> {
  const logs = ys.map(Math.log);
  const mean = logs.reduce((sum, each) => sum + each, 0) / logs.length;
  const squares = (values: readonly number[]) => values.reduce((sum, each) => sum + each * each, 0);
  const unexplained = squares(pairs.map(([n, y]) => Math.log(y / Math.max(0, law(n)))));
  const error = Math.sqrt(unexplained / pairs.length);
  if (error < NEGLIGIBLE) return { error: 0, explained: 1 };
  const all = squares(logs.map((each) => each - mean));
  return { error: Number(error.toFixed(9)), explained: rounded(1 - unexplained / all) };
}

function requireFit(pairs: Pairs): void {
  if (pairs.length < 3)
    throw new RangeError(`two constants need three pairs to be tested, got ${pairs.length}`);
  if (pairs.some(([n, y]) => !(n > 0 && y > 0)))
    throw new RangeError('a growth law needs positive n and y: leave out the others');
}

/** Logarithms differ in the last bit between machines; these digits do not. */
const rounded = (x: number): number => Number(x.toPrecision(10));
