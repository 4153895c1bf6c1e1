import { type Function1, flatten, kindOf, NdArray } from '@fourgrad/ops';
import { described, gradientEntries } from './gradientEntries.js';

/** What an entry of a gradient is allowed to differ by; the defaults are those of PyTorch's gradcheck. */
export interface GradientCheckOptions {
  /** The step, in units of x; 1e-6 if left out. */
  readonly eps?: number;
  /** The absolute tolerance; 1e-5 if left out. */
  readonly atol?: number;
  /** The tolerance relative to the difference quotient; 1e-3 if left out. */
  readonly rtol?: number;
  /** Throw an Error with the message if an entry is off, instead of returning what was found. */
  readonly throws?: boolean;
}

/** One entry of a gradient beside its central difference. */
export interface CheckedEntry {
  /** Where it stands in x, as in `W1[0][2]`; empty if x is one number. */
  readonly path: string;
  /** What the gradient says. */
  readonly analytic: number;
  /** What the central difference says. */
  readonly numeric: number;
  /** |analytic - numeric|. */
  readonly error: number;
  /** The largest error that passes, atol + rtol |numeric|. */
  readonly allowed: number;
}

/** What `checkGradient` found. */
export interface GradientCheck {
  /** Whether every entry agrees. */
  readonly ok: boolean;
  /** The entries that are off, in the order of x. */
  readonly failures: readonly CheckedEntry[];
  /** The entry with the largest error in units of what is allowed, right or wrong. */
  readonly worst: CheckedEntry;
  /** ||analytic - numeric|| / max(||analytic||, ||numeric||) over all entries; 0 if both are zero. */
  readonly relativeError: number;
  /** Evaluations of f, two for each entry. */
  readonly evaluations: number;
  /** Which entries are off, and by how much. */
  readonly message: string;
}

/**
 * Whether a gradient of a scalar function agrees with central differences at x, entry by entry, and which do not.
 *
 * x is a number, a nested array, an NdArray or a plain object of them; the gradient has the structure of x, or is a
 * function that returns it. Both functions get copies of x. What is not finite never agrees.
 *
 * @throws TypeError if f's result is no number, or the gradient has not the structure of x; RangeError for a step that
 * is lost in x; Error for a wrong gradient, if asked for.
 * @see Press et al., Numerical Recipes, 5.7
 * @example checkGradient(([x, y]) => mul(x, y), ([x, y]) => [y, x], [2, 3]).ok // true
 * @example checkGradient(([x, y]) => mul(x, y), ([x, y]) => [y, y], [2, 3]).worst.path // '[1]'
 */
export function checkGradient(
  f: Function1,
  gradient: Function1 | number | object,
  x: any,
  options: GradientCheckOptions = {},
): GradientCheck {
  const { eps, atol, rtol } = tolerances(options);
  if (typeof f !== 'function') throw new TypeError(`checkGradient needs a function, got ${kindOf(f)}`);
  if (f.length > 1 || (typeof gradient === 'function' && gradient.length > 1))
    throw new TypeError(
      'checkGradient takes functions of one argument: put several into an array or an object',
    );

  const point = pointOf(x);
  const given = typeof gradient === 'function' ? gradient(point.copy()) : gradient;
  const entries = gradientEntries(x, given).map(({ path, value: analytic }, i): CheckedEntry => {
    const numeric = centralDifference(f, point, i, eps, path);
    const error = Math.abs(analytic - numeric);
    return { path, analytic, numeric, error, allowed: atol + rtol * Math.abs(numeric) };
  });

  const failures = entries.filter((entry) => !passes(entry));
  const relativeError = relativeErrorOf(entries);
  const message = messageOf(failures, entries.length, relativeError);
  if (options.throws && failures.length > 0) throw new Error(message);
  return {
    ok: failures.length === 0,
    failures,
    worst: entries.reduce((worst, entry) => (excess(entry) > excess(worst) ? entry : worst)),
    relativeError,
    evaluations: 2 * entries.length,
    message,
  };
}

function tolerances({ eps = 1e-6, atol = 1e-5, rtol = 1e-3 }: GradientCheckOptions) {
  if (!(eps > 0 && Number.isFinite(eps))) throw new RangeError(`eps must be positive and finite, got ${eps}`);
  for (const [name, value] of Object.entries({ atol, rtol }))
    if (!(value >= 0 && Number.isFinite(value)))
      throw new RangeError(`${name} must be finite and not negative, got ${value}`);
  return { eps, atol, rtol };
}

/** The numbers of x in one list, and what builds a structure like x of them, new throughout. */
interface Point {
  readonly coordinates: Float64Array;
  copy(): unknown;
}

function pointOf(x: unknown): Point {
  const { leaves, rebuild } = flatten(x);
  const parts = leaves.map((leaf) => {
    if (typeof leaf === 'number') return [leaf];
    if (leaf instanceof NdArray && leaf.data instanceof Float64Array) return Array.from(leaf.data);
    throw new TypeError(`checkGradient takes plain numbers and NdArrays of them, got ${described(leaf)}`);
  });
  const coordinates = Float64Array.from(parts.flat());
  if (coordinates.length === 0) throw new TypeError('checkGradient: x has no numbers to check');
  const copy = () => {
    let next = 0;
    const copies = leaves.map((leaf) => {
      if (!(leaf instanceof NdArray)) return coordinates[next++];
      next += leaf.size;
      return new NdArray(leaf.shape, coordinates.slice(next - leaf.size, next));
    });
    return rebuild(copies);
  };
  return { coordinates, copy };
}

// (f(x + eps) - f(x - eps)) / 2 eps, over the distance of the two points as they were rounded
function centralDifference(f: Function1, point: Point, i: number, eps: number, path: string): number {
  const { coordinates, copy } = point;
  const x = coordinates[i];
  const valueAt = (moved: number): number => {
    coordinates[i] = moved;
    return numberOf(f(copy()));
  };
  const [above, below] = [x + eps, x - eps];
  if (above === below && Number.isFinite(x)) {
    const place = path === '' ? '' : ` at ${path}`;
    throw new RangeError(`checkGradient: eps = ${eps} is lost in x = ${x}${place}; use a larger one`);
  }
  const rise = valueAt(above) - valueAt(below);
  coordinates[i] = x;
  return rise / (above - below);
}

function numberOf(y: unknown): number {
  if (typeof y === 'number') return y;
  if (y instanceof NdArray && y.shape.length === 0 && typeof y.data[0] === 'number') return y.data[0];
  const hint = y === undefined ? '; is a return missing?' : '';
  throw new TypeError(`checkGradient needs a scalar result, got ${described(y)}${hint}`);
}

// an infinite difference quotient would allow any error
const passes = ({ error, allowed }: CheckedEntry): boolean => error <= allowed && Number.isFinite(allowed);

/** The error in units of what is allowed. */
function excess(entry: CheckedEntry): number {
  if (entry.error === 0) return 0;
  const ratio = entry.error / entry.allowed;
  return Number.isNaN(ratio) ? Number.POSITIVE_INFINITY : ratio;
}

function relativeErrorOf(entries: readonly CheckedEntry[]): number {
  // sqrt(v1^2 + v2^2 + ...), without overflow
  const norm = (key: 'analytic' | 'numeric' | 'error') =>
    entries.reduce((length, entry) => Math.hypot(length, entry[key]), 0);
  const error = norm('error');
  return error === 0 ? 0 : error / Math.max(norm('analytic'), norm('numeric'));
}

const LISTED = 10;

function messageOf(failures: readonly CheckedEntry[], count: number, relativeError: number): string {
  const relative = `relative error ${short(relativeError)}`;
  const entries = count === 1 ? 'entry' : 'entries';
  if (failures.length === 0) return `the gradient is right in ${count} ${entries}, ${relative}`;
  const lines = failures.slice(0, LISTED).map(({ path, analytic, numeric, error, allowed }) => {
    const place = path === '' ? '' : `${path}: `;
    return `  ${place}gradient ${long(analytic)}, central difference ${long(numeric)}, off by ${short(error)}, allowed ${short(allowed)}`;
  });
  const more = failures.length > LISTED ? [`  and ${failures.length - LISTED} more`] : [];
  return [
    `the gradient is off in ${failures.length} of ${count} ${entries}, ${relative}:`,
    ...lines,
    ...more,
  ].join('\n');
}

const long = (x: number): string => `${Number(x.toPrecision(8))}`;
const short = (x: number): string => `${Number(x.toPrecision(2))}`;
