import { kindOf } from '@fourgrad/ops';
import { Tensor } from './Tensor.js';

/**
 * Asserts that something can be the gradient of a tensor: an optimizer would go wrong in silence with another shape.
 *
 * @throws TypeError for what is no tensor, Error in PyTorch's words for one of another shape.
 */
export function requireGradient({ shape }: Tensor, grad: unknown): asserts grad is Tensor {
  if (!(grad instanceof Tensor))
    throw new TypeError(`assigned grad expected to be a Tensor or null but got ${kindOf(grad)}`);
  const own = grad.shape;
  if (own.length === shape.length && own.every((length, axis) => length === shape[axis])) return;
  throw new Error(
    `assigned grad has data of a different size: shape [${own}] for a tensor of shape [${shape}]`,
  );
}
