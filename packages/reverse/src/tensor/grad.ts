import { requireOptions, type Value } from '@fourgrad/ops';
import { BACKWARD_OPTIONS, type BackwardOptions, pass } from './backward.js';
import { pathTo } from './pathTo.js';
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
 * The gradients of outputs by inputs, which need not be leaves; nothing is added up in `grad`, and nothing is computed or
 * freed that does not lead to the inputs.
 *
 * @throws Error in PyTorch's words, as `backward` does, and for an input that is not used or needs no gradient;
 *   TypeError for what is no tensor.
 * @example grad(mul(tensor(2, { requiresGrad: true }), 3), []).length // 0
 */
export function grad(
  outputs: Tensor | readonly Tensor[],
  inputs: Tensor | readonly Tensor[],
  options: GradOptions = {},
): (Tensor | null)[] {
  requireOptions('grad', options, [...BACKWARD_OPTIONS, 'gradOutputs', 'allowUnused']);
  const { gradOutputs, allowUnused = false } = options;
  const roots = tensorsIn(outputs, 'outputs');
  const wanted = tensorsIn(inputs, 'inputs');
  const sought = new Set(wanted);
  for (const input of sought)
    if (!input.requiresGrad) throw new Error('One of the differentiated Tensors does not require grad');
  const seeds = gradOutputs === undefined ? roots.map(() => null) : listOf(gradOutputs);
  if (seeds.length !== roots.length)
    throw new Error(
      `grad got ${roots.length} outputs and ${seeds.length} gradOutputs: give a list with one for each output`,
    );
  const found = new Map<Tensor, Value>();
  const take = (owner: Tensor, given: Value): Value => {
    const gradient = owner.hooked(given);
    if (sought.has(owner)) found.set(owner, gradient);
    return gradient;
  };
  pass(roots, seeds, options, take, pathTo(sought, roots));
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

/** One by itself as a list of one. */
const listOf = <T>(x: T | readonly T[]): readonly T[] => (Array.isArray(x) ? x : [x as T]);

function tensorsIn(x: Tensor | readonly Tensor[], what: string): readonly Tensor[] {
  const list = listOf(x);
  for (const one of list) requireTensor(one, `grad: its ${what} need to be tensors`);
  return list;
}
