import { arrayAmong } from '../array/arrayAmong.js';
import { shapeOf } from '../array/elements.js';
import { sameShape } from '../array/shape.js';
import { isValue, kindOf, requireValue, Traced, type Value } from '../operand.js';
import { applyLinear, type LinearRule } from '../rule.js';

// where(c, x, y) is linear in (x, y) together: its tangent is where(c, tx, ty), and an unselected branch
// contributes exactly nothing, even if it is NaN or infinite.
export const whereRule: LinearRule<null> = {
  kind: 'linear',
  name: 'where',
  evaluate: (operands) => {
    const [c, x, y] = operands;
    return arrayAmong(operands)?.elementwiseWhere(operands) ?? where(c, x, y);
  },
  jointTangent: ([, tx, ty], [c]) => where(c, tx, ty),
  tangents: [null, (t, [c]) => where(c, t, 0), (t, [c]) => where(c, 0, t)],
  cotangents: [null, (cotangent, [c]) => where(c, cotangent, 0), (cotangent, [c]) => where(c, 0, cotangent)],
};

/**
 * `x` where the mask is not 0, `y` elsewhere, element by element with broadcasting.
 *
 * Only the selected branch has a derivative. The mask has none: it comes from lt, le, gt, ge, eq or ne.
 *
 * @throws TypeError if the mask or a branch is no value, RangeError if the shapes do not broadcast.
 * @example where(gt(-3, 0), 1, 2) // 2
 */
export function where(condition: Value | boolean, x: Value, y: Value): any {
  let mask: Value = typeof condition === 'boolean' ? Number(condition) : condition;
  while (mask instanceof Traced) mask = mask.primal;
  if (typeof mask === 'number') {
    const selected = mask !== 0 ? x : y;
    if (typeof x === 'number' && typeof y === 'number') return selected;
    requireValue(x);
    requireValue(y);
    if (sameShape(shapeOf(x), shapeOf(y))) return selected;
  } else if (!isValue(mask))
    throw new TypeError(
      `where needs a mask: the result of lt, le, gt, ge, eq or ne, or an array of 0 and 1, array([...]); got ${kindOf(mask)}`,
    );
  return applyLinear(whereRule, [mask, x, y], null);
}
