import type { Value } from '../operand.js';
import { applyElementwise, type ElementwiseRule } from '../rule.js';
import { broadcastIndices, broadcastShapes } from './broadcast.js';
import { allFloat, elementsOf, shapeOf, valueOfElements } from './elements.js';
import { sameShape, sizeOf } from './shape.js';

/**
 * Applies an elementwise rule to every element, broadcasting the operands; at least one is an NdArray.
 *
 * @throws RangeError if the shapes do not broadcast.
 * @example mapElementwise(rulebook.add, [array([1, 2]), 10]).toArray() // [11, 12]
 */
export function mapElementwise(rule: ElementwiseRule, operands: readonly Value[]): Value {
  const shapes = operands.map(shapeOf);
  const shape = broadcastShapes(...shapes);
  const size = sizeOf(shape);
  const columns = operands.map((operand, i) => spread(elementsOf(operand), shapes[i], shape, size));
  if (allFloat(operands))
    return valueOfElements(shape, mapNumbers(rule, columns as ArrayLike<number>[], size));
  const elements: Value[] = [];
  for (let i = 0; i < size; i++) {
    elements.push(
      applyElementwise(
        rule,
        columns.map((column) => column[i]),
      ),
    );
  }
  return valueOfElements(shape, elements);
}

/** The elements of one operand, one per element of the result. */
function spread(
  elements: ArrayLike<Value>,
  own: readonly number[],
  shape: readonly number[],
  size: number,
): ArrayLike<Value> {
  if (sameShape(own, shape)) return elements;
  if (elements.length === 1) return new Array<Value>(size).fill(elements[0]);
  return Array.from(broadcastIndices(own, shape), (index) => elements[index]);
}

function mapNumbers(
  rule: ElementwiseRule,
  columns: readonly ArrayLike<number>[],
  size: number,
): Float64Array {
  const { evaluate } = rule;
  const result = new Float64Array(size);
  const [x, y, z] = columns;
  if (columns.length === 1) for (let i = 0; i < size; i++) result[i] = evaluate(x[i]);
  else if (columns.length === 2) for (let i = 0; i < size; i++) result[i] = evaluate(x[i], y[i]);
  else for (let i = 0; i < size; i++) result[i] = evaluate(x[i], y[i], z[i]);
  return result;
}
