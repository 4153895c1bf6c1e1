import { element } from '../linear/element.js';
import { Traced, type Value } from '../operand.js';
import type { Floats } from './floatArrays.js';
import { fromElements, NdArray } from './NdArray.js';
import { sizeOf } from './shape.js';

/**
 * The shape of a value: [] for a scalar, that of the primal for anything traced, its own for what has one.
 *
 * @example shapeOf(array([[1, 2], [3, 4]])) // [2, 2]
 */
export function shapeOf(value: Value): readonly number[] {
  let inner = value;
  while (inner instanceof Traced) inner = inner.primal;
  return (inner as { readonly shape?: readonly number[] }).shape ?? SCALAR; // a number has none
}

const SCALAR: readonly number[] = [];

/**
 * The elements of a value in row-major order: those of an array, or a scalar by itself.
 *
 * @example Array.from(elementsOf(array([[1, 2], [3, 4]]))) // [1, 2, 3, 4]
 */
export function elementsOf(value: Value): ArrayLike<Value> {
  if (value instanceof NdArray) return value.data;
  const shape = shapeOf(value);
  if (shape.length > 0) return Array.from({ length: sizeOf(shape) }, (_, index) => element(value, index));
  return [value];
}

/**
 * The value made of these elements: the element itself for shape [], an NdArray otherwise.
 *
 * @example valueOfElements([], [7]) // 7
 */
export function valueOfElements(shape: readonly number[], elements: Float64Array | readonly Value[]): Value {
  if (shape.length === 0) return elements[0];
  return elements instanceof Float64Array ? new NdArray(shape, elements) : fromElements(shape, elements);
}

/** Whether every operand is a number or an array of numbers. */
export const allFloat = (operands: readonly Value[]): operands is readonly Floats[] =>
  operands.every(isFloat);

/** Whether a value is a number or an array of numbers. */
export const isFloat = (x: Value): x is Floats => typeof x === 'number' || isFloatArray(x);

/** Whether a value is an array of plain numbers. */
export const isFloatArray = (x: Value): x is NdArray =>
  x instanceof NdArray && x.data instanceof Float64Array;

/**
 * `f` of a scalar or traced value, or of each element of an array of traced scalars; an array of numbers as it is.
 *
 * @example mapTraced(2, (x) => neg(x)) // -2
 */
export function mapTraced(x: Value, f: (x: Value) => Value): Value {
  if (!(x instanceof NdArray)) return f(x);
  return x.data instanceof Float64Array ? x : fromElements(x.shape, x.data.map(f));
}

/**
 * A value as seen from below `level`: its primal if it belongs to that level, itself otherwise; arrays by element.
 *
 * @example belowLevel(3, 1) // 3
 */
export function belowLevel(x: Value, level: number): Value {
  if (x instanceof Traced) return x.level === level ? x.primal : x;
  return x instanceof NdArray ? mapTraced(x, (element) => belowLevel(element, level)) : x;
}

/**
 * Operands as seen from below `level`.
 *
 * @example primalsOf([3, 4], 1) // [3, 4]
 */
export function primalsOf(operands: readonly Value[], level: number): Value[] {
  const primals = operands.slice();
  // by index: nested calls come here for every operation, and a closure would take as long as that
  for (let i = 0; i < primals.length; i++) primals[i] = belowLevel(primals[i], level);
  return primals;
}
