import type { Value } from '../operand.js';
import { applyElementwise, type ElementwiseRule } from '../rule.js';
import { broadcastIndices, broadcastShapes } from './broadcast.js';
import { allFloat, elementsOf, shapeOf, valueOfElements } from './elements.js';
import { floatArrays } from './floatArrays.js';
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
  if (floatArrays !== undefined && allFloat(operands))
    return valueOfElements(shape, floatArrays.map(rule, operands, shape));
  const size = sizeOf(shape);
  const columns = operands.map((operand, i) => spread(elementsOf(operand), shapes[i], shape, size));
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
