import { requireOptions } from '../array/requireOptions.js';
import { kindOf } from '../operand.js';

/** Options of a reduction: the axes it runs over (all of them if left out), and whether they stay as length 1. */
export interface AxesOptions {
  axes?: number | readonly number[];
  keepDims?: boolean;
}

const AXES_OPTIONS = ['axes', 'keepDims'];

/**
 * Options of a reduction as given; an axis by itself, or an option of another name, would be passed over in silence.
 *
 * @throws TypeError for what are no such options.
 */
export function axesOptions<T extends AxesOptions>(
  name: string,
  options: T,
  known: readonly string[] = AXES_OPTIONS,
): T {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new TypeError(
      `${name} takes its axes as an option: ${name}(x, { axes: ${JSON.stringify(options)} })`,
    );
  requireOptions(name, options, known);
  return options;
}

/** The axes as sorted non-negative numbers; negatives count from the end. Throws a RangeError for one outside the rank. */
export function normalizeAxes(axes: number | readonly number[] | undefined, rank: number): readonly number[] {
  if (axes === undefined) return Array.from({ length: rank }, (_, axis) => axis);
  const list: readonly number[] = Array.isArray(axes) ? axes : [axes];
  const positive = list.map((axis) => {
    if (!Number.isInteger(axis) || axis < -rank || axis >= rank) {
      const given = typeof axis === 'object' ? kindOf(axis) : axis;
      throw new RangeError(`axis ${given} is outside an array of ${rank} dimensions`);
    }
    return axis < 0 ? axis + rank : axis;
  });
  if (new Set(positive).size !== positive.length) throw new RangeError(`axes [${list}] name one axis twice`);
  return positive.sort((a, b) => a - b);
}

/** The shape with the axes reduced to length 1, or dropped. */
export function reducedShape(
  shape: readonly number[],
  axes: readonly number[],
  keepDims: boolean,
): readonly number[] {
  return keepDims
    ? shape.map((length, axis) => (axes.includes(axis) ? 1 : length))
    : shape.filter((_, axis) => !axes.includes(axis));
}
