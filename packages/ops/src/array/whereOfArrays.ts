import { where } from '../linear/where.js';
import type { Value } from '../operand.js';
import { broadcastIndices, broadcastShapes } from './broadcast.js';
import { allFloat, elementsOf, shapeOf, valueOfElements } from './elements.js';
import { floatArrays } from './floatArrays.js';

/** `where` of a mask and two branches, element by element; at least one of them is an array. */
export function whereOfArrays(operands: readonly Value[]): Value {
  const shapes = operands.map(shapeOf);
  const shape = broadcastShapes(...shapes);
  if (floatArrays !== undefined && allFloat(operands))
    return valueOfElements(shape, floatArrays.where(operands[0], operands[1], operands[2], shape));
  const [c, a, b] = operands.map((operand, i) => {
    const elements = elementsOf(operand);
    return Array.from(broadcastIndices(shapes[i], shape), (index) => elements[index]);
  });
  return valueOfElements(
    shape,
    c.map((mask, i) => where(mask, a[i], b[i])),
  );
}
