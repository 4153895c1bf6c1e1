import type { Tensor } from './Tensor.js';

/**
 * Asserts that a tensor which a backward pass needs has not been changed in place since the forward pass.
 *
 * @throws Error in PyTorch's words.
 */
export function requireVersion(x: Tensor, version: number, name: string): void {
  if (x.version === version) return;
  throw new Error(
    'one of the variables needed for gradient computation has been modified by an inplace operation: ' +
      `a tensor of shape [${x.shape}] for ${name} is at version ${x.version}; ` +
      `expected version ${version} instead`,
  );
}
