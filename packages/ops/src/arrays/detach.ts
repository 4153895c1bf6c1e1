import { asValue } from '../linear/shapes.js';
import { applyLinear, type LinearRule } from '../rule.js';

const detachRule: LinearRule<null> = {
  kind: 'linear',
  name: 'detach',
  evaluate: ([x]) => x,
  tangents: [null],
  cotangents: [null],
};

/**
 * The value without its derivative: what follows sees it as a constant.
 *
 * @example detach(2) // 2
 */
export const detach = (x: unknown): any => applyLinear(detachRule, [asValue(x)], null);
