import { shapeOf } from './array/elements.js';
import { sameShape } from './array/shape.js';
import { broadcastValue, sumTo } from './linear/shapes.js';
import type { Value } from './operand.js';
import { partialTimes } from './product.js';
import type { ElementwiseRule, LinearMap, LinearRule } from './rule.js';

/**
 * What a cotangent of the result of an elementwise rule gives operand i: the cotangent times the partial derivative,
 * summed over the axes along which the operand was repeated. A number as the cotangent of an array, and as what is
 * given, is every element's.
 *
 * @example cotangentOfOperand(rulebook.mul, 0, [2, 3], 6, 10) // 30
 */
export function cotangentOfOperand(
  rule: ElementwiseRule,
  i: number,
  operands: readonly Value[],
  result: Value,
  cotangent: Value,
): Value {
  const share = partialTimes(rule, i, operands, result, cotangent);
  if (typeof result === 'number') return share;
  const [own, whole] = [shapeOf(operands[i]), shapeOf(result)];
  if (share === 0 || (typeof share === 'number' && sameShape(own, whole))) return share;
  return sumTo(broadcastValue(share, whole), own);
}

/**
 * What a cotangent of the result of a linear rule gives operand i, which has a derivative: what the rule's map says, summed
 * over the axes along which the operand was repeated.
 *
 * @example cotangentOfLinear({ kind: 'linear', name: 'twice', evaluate: ([x]) => mul(2, x), tangents: [(t) => mul(2, t)], cotangents: [(c) => mul(2, c)] }, 0, [5], null, 3) // 6
 */
export function cotangentOfLinear<A>(
  rule: LinearRule<A>,
  i: number,
  operands: readonly Value[],
  attributes: A,
  cotangent: Value,
): Value {
  const share = (rule.cotangents[i] as LinearMap<A>)(cotangent, operands, attributes);
  return typeof share === 'number' ? share : sumTo(share, shapeOf(operands[i]));
}
