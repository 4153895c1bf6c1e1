import { elementsOf, shapeOf, valueOfElements } from '../array/elements.js';
import { NdArray } from '../array/NdArray.js';
import { sizeOf } from '../array/shape.js';
import { add } from '../language.js';
import type { Value } from '../operand.js';
import { product } from '../product.js';

/** A function of flat lists: leaves in, leaves out. */
export type FlatFunction = (leaves: readonly Value[]) => readonly Value[];

/** The derivative of a function at a point as a linear map: all that a mode has to provide. */
export interface Linearization {
  /** The function's value at the point; computed when first asked for. */
  readonly values: readonly Value[];
  /** Leaves with the shapes of the result, for which `values` need not be computed. */
  readonly like: readonly Value[];
  /** J v: the tangents of the results when the arguments have these tangents. */
  push(tangents: readonly Value[]): readonly Value[];
  /** w J: the cotangents of the arguments when the results have these cotangents. */
  pull(cotangents: readonly Value[]): readonly Value[];
  /** Which of the two costs one evaluation: the one to use where they are the same, as for a symmetric Jacobian. */
  readonly cheap: 'push' | 'pull';
  /** The Jacobian: one row per coordinate of the result, one entry per coordinate of the argument. */
  rows(): Value[][];
}

/**
 * How a mode differentiates: the one function it adds to the verbs. It hands the linearization to `use` and returns
 * what that returns, so that it knows when a tape can be released.
 */
export type Linearize<Options> = <T>(
  f: FlatFunction,
  at: readonly Value[],
  options: Options,
  use: (linear: Linearization) => T,
) => T;

/** The scalar coordinates of leaves, arrays taken apart. @example coordinatesOf([array([1, 2]), 3]) // [1, 2, 3] */
export function coordinatesOf(leaves: readonly Value[]): Value[] {
  const coordinates: Value[] = [];
  for (const leaf of leaves) {
    if (typeof leaf === 'number') coordinates.push(leaf);
    else for (const element of Array.from(elementsOf(leaf))) coordinates.push(element);
  }
  return coordinates;
}

/**
 * Leaves of the same shapes as `like` from scalar coordinates.
 *
 * @example leavesOf([5, 6, 7], [array([1, 2]), 3])[0].toArray() // [5, 6]
 */
export function leavesOf(coordinates: readonly Value[], like: readonly Value[]): Value[] {
  let next = 0;
  return like.map((leaf) => {
    const shape = shapeOf(leaf);
    if (shape.length === 0) return coordinates[next++];
    const size = sizeOf(shape);
    next += size;
    return valueOfElements(shape, coordinates.slice(next - size, next));
  });
}

/**
 * The i-th unit direction: leaves shaped like `like`, zero but for one coordinate.
 *
 * @example unitDirection(1, [5, 6, 7]) // [0, 1, 0]
 */
export function unitDirection(i: number, like: readonly Value[]): Value[] {
  let offset = 0;
  return like.map((leaf) => {
    const shape = shapeOf(leaf);
    const size = sizeOf(shape);
    const own = i - offset;
    offset += size;
    if (shape.length === 0) return own === 0 ? 1 : 0;
    const data = new Float64Array(size);
    if (own >= 0 && own < size) data[own] = 1;
    return new NdArray(shape, data);
  });
}

/** The number of scalar coordinates of leaves. @example dimension([array([1, 2]), 3]) // 3 */
export function dimension(leaves: readonly Value[]): number {
  let count = 0;
  for (const leaf of leaves) count += sizeOf(shapeOf(leaf));
  return count;
}

/**
 * The sum of a_i b_i over scalar coordinates, with the strong zero of `product`.
 *
 * @example innerProduct([1, 2], [3, 4]) // 11
 */
export function innerProduct(a: readonly Value[], b: readonly Value[]): Value {
  let total: Value = 0;
  for (let i = 0; i < a.length; i++) {
    const term = product(a[i], b[i]);
    total = typeof total === 'number' && total === 0 ? term : add(total, term);
  }
  return total;
}

/**
 * A linearization from pushes alone: w J costs one push per coordinate of the argument.
 *
 * `run` evaluates one direction and gives the tangents, with the values if it came by them.
 *
 * @example linearizationByColumns(([x]) => [x * x], [3], ([t]) => ({ tangents: [6 * t] })).pull([1]) // [6]
 */
export function linearizationByColumns(
  f: FlatFunction,
  at: readonly Value[],
  run: (tangents: readonly Value[]) => { tangents: readonly Value[]; values?: readonly Value[] },
): Linearization {
  let values: readonly Value[] | undefined;
  let first: readonly Value[] | undefined; // the first column, which also tells the shapes of the result
  const push = (tangents: readonly Value[]) => {
    const result = run(tangents);
    values ??= result.values;
    return result.tangents;
  };
  const column = (i: number) => {
    if (i > 0) return push(unitDirection(i, at));
    first ??= push(unitDirection(0, at));
    return first;
  };
  return {
    cheap: 'push',
    get values() {
      values ??= f(at);
      return values;
    },
    get like() {
      return values ?? column(0);
    },
    push,
    pull(cotangents) {
      const w = coordinatesOf(cotangents);
      const gradient = Array.from({ length: dimension(at) }, (_, i) =>
        innerProduct(coordinatesOf(column(i)), w),
      );
      return leavesOf(gradient, at);
    },
    rows() {
      const columns = Array.from({ length: dimension(at) }, (_, i) => coordinatesOf(column(i)));
      return Array.from({ length: dimension(this.like) }, (_, j) => columns.map((entries) => entries[j]));
    },
  };
}

/**
 * A linearization from pulls alone: J v costs one pull per coordinate of the result.
 *
 * @example linearizationByRows([9], ([w]) => [6 * w]).push([1]) // [6]
 */
export function linearizationByRows(values: readonly Value[], pull: Linearization['pull']): Linearization {
  const rows = () =>
    Array.from({ length: dimension(values) }, (_, j) => coordinatesOf(pull(unitDirection(j, values))));
  return {
    cheap: 'pull',
    values,
    like: values,
    pull,
    rows,
    push(tangents) {
      const v = coordinatesOf(tangents);
      return leavesOf(
        rows().map((row) => innerProduct(row, v)),
        values,
      );
    },
  };
}
