import { broadcastShapes } from './array/broadcast.js';
import { allFloat, isFloat, isFloatArray, shapeOf, valueOfElements } from './array/elements.js';
import { floatArrays } from './array/floatArrays.js';
import { mapElementwise } from './array/mapElementwise.js';
import { NdArray } from './array/NdArray.js';
import { mul } from './functions.generated.js';
import { Traced, type Value } from './operand.js';
import { applyElementwise, type ElementwiseRule, ownRule, partialOf } from './rule.js';
import { strongProduct } from './strongProduct.js';

/**
 * The chain rule's product of a partial derivative and a tangent (or cotangent), in which zero is strong:
 * 0 * Infinity = 0 * NaN = 0. What does not depend on an input contributes exactly nothing to its derivative,
 * even where another partial is infinite (sqrt at 0) or undefined.
 *
 * @example product(0, Infinity) // 0
 */
export function product(partial: Value, direction: Value): Value {
  if (typeof partial === 'number') {
    if (partial === 0) return 0;
    if (typeof direction === 'number') return direction === 0 ? 0 : partial * direction;
    if (partial === 1) return direction;
  } else if (typeof direction === 'number') {
    if (direction === 0) return 0;
    if (direction === 1) return partial;
  }
  if (!isFloat(partial) || !isFloat(direction)) return tracedProduct(partial, direction);
  if (floatArrays === undefined) return mapElementwise(STRONG_PRODUCT, [partial, direction]);
  const shape = broadcastShapes(shapeOf(partial), shapeOf(direction));
  return valueOfElements(shape, floatArrays.product(partial, direction, shape));
}

/**
 * The product of values that outer calls trace: `mul`, for which they have code of their own, unless a zero has met what is
 * not finite there.
 */
function tracedProduct(partial: Value, direction: Value): Value {
  const plain = mul(partial, direction);
  return hasNaN(plain) ? applyElementwise(STRONG_PRODUCT, [partial, direction]) : plain;
}

function hasNaN(x: Value): boolean {
  let inner = x;
  while (inner instanceof Traced) inner = inner.primal;
  if (!(inner instanceof NdArray)) return inner !== inner;
  const { data } = inner;
  if (!(data instanceof Float64Array)) return data.some(hasNaN);
  for (let i = 0; i < data.length; i++) if (data[i] !== data[i]) return true;
  return false;
}

/** The product with a strong zero as a rule. */
export const STRONG_PRODUCT = /* @__PURE__ */ ownRule('product', strongProduct, [(_d, t) => t, (d) => d]);

/**
 * What a direction of one operand does to the result of an elementwise rule: `product` of the partial derivative there
 * and the direction, without the partial derivative as an array of its own where that can be had.
 *
 * @example partialTimes(rulebook.mul, 0, [2, 3], 6, 10) // 30
 */
export function partialTimes(
  rule: ElementwiseRule,
  i: number,
  operands: readonly Value[],
  result: Value,
  direction: Value,
): Value {
  // a partial derivative without parameters is a number
  if (
    rule.partials[i].length > 0 &&
    direction !== 0 &&
    isFloat(direction) &&
    isFloatArray(result) &&
    allFloat(operands)
  ) {
    const share = floatArrays?.partialTimes(rule, i, operands, result, direction);
    if (share !== undefined) return share;
  }
  return product(partialOf(rule, i, operands, result), direction);
}
