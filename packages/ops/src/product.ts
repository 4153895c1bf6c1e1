import { mapElementwise } from './array/mapElementwise.js';
import { NdArray } from './array/NdArray.js';
import { mul } from './functions.generated.js';
import type { Value } from './operand.js';
import { elementwiseRule } from './rule.js';

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
  return isFloatArray(partial) || isFloatArray(direction)
    ? withStrongZeros(partial, direction)
    : mul(partial, direction);
}

const isFloatArray = (x: Value): x is NdArray => x instanceof NdArray && x.data instanceof Float64Array;

function withStrongZeros(partial: Value, direction: Value): Value {
  const result = mul(partial, direction);
  if (!isFloatArray(result) || !result.data.some((x) => Number.isNaN(x))) return result;
  // Rare: some entry is 0 * Infinity or NaN. Elementwise again, with the strong zero.
  return mapElementwise(STRONG_PRODUCT, [partial, direction]);
}

/** The product with a strong zero as a rule. */
export const STRONG_PRODUCT = /* @__PURE__ */ elementwiseRule(
  'product',
  (d, t) => (d === 0 || t === 0 ? 0 : d * t),
  [(_d, t) => t, (d) => d],
);
