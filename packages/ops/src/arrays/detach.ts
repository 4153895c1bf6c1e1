import { mapTraced } from '../array/elements.js';
import { NdArray } from '../array/NdArray.js';
import { asValue } from '../linear/shapes.js';
import { applyLinear, type LinearRule } from '../rule.js';

const detachRule: LinearRule<null> = {
  kind: 'linear',
  name: 'detach',
  // the elements of an array of traced scalars one by one
  evaluate: ([x]) => (x instanceof NdArray ? mapTraced(x, detach) : x),
  tangents: [null],
  cotangents: [null],
};

/**
 * The value without its derivative: what follows sees it as a constant.
 *
 * @example detach(2) // 2
 */
export const detach = (x: unknown): any => applyLinear(detachRule, [asValue(x)], null);
