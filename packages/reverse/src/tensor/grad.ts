import type { Value } from '@fourgrad/ops';
import { type BackwardOptions, pass } from './backward.js';
import { requireTensor } from './requireTensor.js';
import { Tensor } from './Tensor.js';

/** Options of grad. */
export interface GradOptions extends BackwardOptions {
  /** The cotangents of the outputs, one by itself or a list; 1 for scalars if left out. */
  readonly gradOutputs?: Value | readonly unknown[];
  /** Whether an input that the outputs do not depend on has the gradient null; otherwise it is an error. */
  readonly allowUnused?: boolean;
}

/**
 * The gradients of outputs by inputs, which need not be leaves; nothing is added up in `grad`.
 *
 * @throws Error in PyTorch's words, as `backward` does, and for an input that is not used or needs no gradient;
 *   TypeError for what is no tensor.
 * @example grad(mul(tensor(2, { requiresGrad: true }), 3), []).length // 0
 */
export function grad(
  outputs: Tensor | readonly Tensor[],
  inputs: Tensor | readonly Tensor[],
  { gradOutputs = [], allowUnused = false, ...options }: GradOptions = {},
): (Tensor | null)[] {
  const roots = tensorsIn(outputs, 'outputs');
  const wanted = tensorsIn(inputs, 'inputs');
  const sought = new Set(wanted);
  for (const input of sought)
    if (!input.requiresGrad) throw new Error('One of the differentiated Tensors does not require grad');
  const seeds = Array.isArray(gradOutputs) ? gradOutputs : [gradOutputs];
  const found = new Map<Tensor, Value>();
  pass(roots, seeds, options, (owner, given) => {
    const gradient = owner.hooked(given);
    if (sought.has(owner)) found.set(owner, gradient);
    return gradient;
  });
  return wanted.map((input) => {
    const gradient = found.get(input);
    if (gradient === undefined && !allowUnused)
      throw new Error(
        'One of the differentiated Tensors appears to not have been used in the graph. ' +
          'Set allowUnused: true if this is the desired behavior.',
      );
    if (gradient === undefined) return null;
    return gradient instanceof Tensor ? gradient : new Tensor(gradient, false);
  });
}

/** A tensor by itself as a list of one. */
function tensorsIn(x: Tensor | readonly Tensor[], what: string): readonly Tensor[] {
  const list = Array.isArray(x) ? x : [x];
  for (const one of list) requireTensor(one, `grad: its ${what} need to be tensors`);
  return list;
}
