import { kindOf, Operand, type Value } from '../operand.js';
import type { ElementwiseRule, LinearRule } from '../rule.js';
import { shapeOf } from './elements.js';
import { floatLoops } from './float/floatLoops.js';
import { useFloatArrays } from './floatArrays.js';
import { mapElementwise } from './mapElementwise.js';
import { sizeOf } from './shape.js';
import { whereOfArrays } from './whereOfArrays.js';

/**
 * An immutable n-dimensional array, row-major and contiguous: float64 numbers in a Float64Array, or any values of
 * the function language (symbols, counted numbers, traced scalars) in a plain array.
 */
export class NdArray extends Operand {
  readonly level: number;

  constructor(
    readonly shape: readonly number[],
    readonly data: Float64Array | readonly Value[],
  ) {
    super();
    const size = sizeOf(shape);
    if (data.length !== size) {
      throw new RangeError(`shape [${shape}] needs ${size} elements, got ${data.length}`);
    }
    this.level = data instanceof Float64Array ? -1 : levelOfElements(data);
  }

  /** The number of elements. */
  get size(): number {
    return this.data.length;
  }

  elementwise(rule: ElementwiseRule, operands: readonly Value[]): Value {
    return mapElementwise(rule, operands);
  }

  linear<A>(rule: LinearRule<A>, operands: readonly Value[], attributes: A): Value {
    return rule.evaluate(operands, attributes);
  }

  /** For the rule of where. @internal */
  elementwiseWhere(operands: readonly Value[]): Value {
    return whereOfArrays(operands);
  }

  /** Nested JavaScript arrays of the elements. */
  toArray(): any {
    let rows: unknown[] = Array.from(this.data as ArrayLike<unknown>);
    for (let axis = this.shape.length - 1; axis > 0; axis--) {
      const length = this.shape[axis];
      const count = sizeOf(this.shape.slice(0, axis));
      rows = Array.from({ length: count }, (_, i) => rows.slice(i * length, (i + 1) * length));
    }
    return this.shape.length === 0 ? rows[0] : rows;
  }

  override toString(): string {
    return `array(${textOf(this.toArray())})`;
  }

  override get plural(): string {
    return 'arrays';
  }

  toJSON(): unknown {
    return this.toArray();
  }
}

// Elements of a derivative call stand half a step above it: the array meets a scalar of the same call element by element.
function levelOfElements(data: readonly Value[]): number {
  let level = -1;
  for (const element of data) if (typeof element !== 'number') level = Math.max(level, element.level + 0.5);
  return level;
}

/**
 * An NdArray from nested JavaScript arrays of numbers (or traced scalars), typed arrays, a number, or an NdArray as it is.
 *
 * @throws RangeError if the rows differ in length.
 * @example array([[1, 2], [3, 4]]).shape // [2, 2]
 */
export function array(nested: unknown): NdArray {
  useFloatArrays(floatLoops);
  if (nested instanceof NdArray) return nested;
  if (isNumbers(nested)) return new NdArray([nested.length], Float64Array.from(nested));
  const shape: number[] = [];
  let elements: unknown[] = [nested];
  while (isRow(elements[0]) || (elements.length === 0 && shape.length === 0)) {
    const length = (elements[0] as ArrayLike<unknown>).length;
    shape.push(length);
    for (const row of elements) {
      if (!isRow(row) || row.length !== length) {
        throw new RangeError(
          `the rows of an array need the same length: expected ${length} along axis ${shape.length - 1}`,
        );
      }
    }
    elements = elements.flatMap((row) => (Array.isArray(row) ? row : Array.from(row as Float64Array)));
    if (length === 0) break;
  }
  return fromElements(shape, elements as Value[]);
}

/**
 * An NdArray of these elements in row-major order: float64 if all of them are numbers.
 *
 * @throws TypeError for an element that is no scalar, RangeError if their number does not fit the shape.
 * @example fromElements([2, 2], [1, 2, 3, 4]).toArray() // [[1, 2], [3, 4]]
 */
export function fromElements(shape: readonly number[], elements: readonly Value[]): NdArray {
  let numbers = true;
  for (const element of elements) {
    if (typeof element === 'number') continue;
    const isScalar = element instanceof Operand && shapeOf(element).length === 0;
    if (!isScalar || element instanceof NdArray)
      throw new TypeError(`an array's elements are numbers or traced scalars, got ${kindOf(element)}`);
    numbers = false;
  }
  return new NdArray(shape, numbers ? Float64Array.from(elements as number[]) : elements.slice());
}

/** Whether something is a typed array of numbers; those of 64-bit integers have BigInts. */
export const isNumbers = (x: unknown): x is Float64Array =>
  ArrayBuffer.isView(x) &&
  !(x instanceof DataView || x instanceof BigInt64Array || x instanceof BigUint64Array);

const isRow = (x: unknown): x is ArrayLike<unknown> => Array.isArray(x) || isNumbers(x);

/** Nested arrays in brackets. */
const textOf = (x: unknown): string => (Array.isArray(x) ? `[${x.map(textOf).join(', ')}]` : `${x}`);
