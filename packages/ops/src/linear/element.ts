import { elementsOf, shapeOf } from '../array/elements.js';
import { NdArray } from '../array/NdArray.js';
import { sizeOf } from '../array/shape.js';
import type { Value } from '../operand.js';
import { applyLinear, type LinearRule } from '../rule.js';
import { where } from './where.js';

interface Place {
  readonly index: number;
}

// The transpose puts the cotangent into its place and nothing elsewhere, also where it is infinite.
const elementRule: LinearRule<Place> = {
  kind: 'linear',
  name: 'element',
  evaluate: ([x], { index }) => elementsOf(x)[index],
  tangents: [(t, _operands, { index }) => element(t, index)],
  cotangents: [(c, [x], { index }) => where(unitArray(shapeOf(x), index), c, 0)],
};

function unitArray(shape: readonly number[], index: number): NdArray {
  const data = new Float64Array(sizeOf(shape));
  data[index] = 1;
  return new NdArray(shape, data);
}

/** One element of an array, counted in row-major order: what takes a traced array apart. */
export function element(x: Value, index: number): Value {
  return applyLinear(elementRule, [x], { index });
}
