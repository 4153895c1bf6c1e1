import { kindOf } from '@fourgrad/ops';
import { Tensor } from './Tensor.js';

/** @throws TypeError that says what needs a tensor, for anything else. */
export function requireTensor(x: unknown, needs: string): asserts x is Tensor {
  if (!(x instanceof Tensor)) throw new TypeError(`${needs}, got ${kindOf(x)}`);
}
