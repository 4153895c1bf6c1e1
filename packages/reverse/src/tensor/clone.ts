import { applyLinear, type LinearRule } from '@fourgrad/ops';
import type { Tensor } from './Tensor.js';

// y = x,  x_bar = y_bar
const cloneRule: LinearRule<null> = {
  kind: 'linear',
  name: 'clone',
  evaluate: ([x]) => x,
  tangents: [(t) => t],
  cotangents: [(c) => c],
};

/** The same values, as the result of an operation: what is changed in place in one of the two stays as it is in the other. */
export const clone = (x: Tensor): Tensor => applyLinear(cloneRule, [x], null) as Tensor;
