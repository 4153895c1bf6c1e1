import { add, array, broadcastTo, div, mul, shapeOf, sub, type Value } from '@fourgrad/ops';
import { ownerVersions } from './GraphNode.js';
import { isGradEnabled } from './gradMode.js';
import { Tensor } from './Tensor.js';

/** The tensor with its value replaced by the result of an operation on it, which is recorded if gradients need it. */
function changed(target: Tensor, operation: (old: Tensor) => Value): Tensor {
  if (isGradEnabled() && target.isLeaf && target.requiresGrad)
    throw new Error(
      'a leaf Variable that requires grad is being used in an in-place operation; wrap updates in noGrad(() => ...)',
    );
  const old = new Tensor(target.data, target.requiresGrad);
  old.node = target.node;
  // what needs the value as it was before finds another version from now on
  old.version = target.version + 1;
  const result = operation(old);
  const data = result instanceof Tensor ? result.data : result;
  if (`${shapeOf(data)}` !== `${target.shape}`)
    throw new Error(
      `output with shape [${target.shape}] doesn't match the broadcast shape [${shapeOf(data)}]: ` +
        'an operation in place cannot change the shape',
    );
  target.data = data;
  target.version += 1;
  if (result instanceof Tensor && result.gradFn !== null) {
    // what was recorded before refers to the tensor as it was
    old.node.owner = old;
    target.node = result.node;
    target.node.owner = target;
    ownerVersions.set(target.node, target.version);
  }
  return target;
}

const asData = (x: unknown): Value => (typeof x === 'number' || x instanceof Tensor ? x : array(x));

function unrecorded(target: Tensor, name: string, value: () => Value): Tensor {
  if (isGradEnabled() && target.requiresGrad)
    throw new Error(`${name} in place would lose the graph: wrap it in noGrad(() => ...)`);
  return changed(target, value);
}

/** Operations in place, with an underscore as PyTorch has them: the tensor itself is changed and returned. */
export const IN_PLACE = {
  add_: (target: Tensor, x: unknown): Tensor => changed(target, (old) => add(old, asData(x))),
  sub_: (target: Tensor, x: unknown): Tensor => changed(target, (old) => sub(old, asData(x))),
  mul_: (target: Tensor, x: unknown): Tensor => changed(target, (old) => mul(old, asData(x))),
  div_: (target: Tensor, x: unknown): Tensor => changed(target, (old) => div(old, asData(x))),
  copy_: (target: Tensor, x: unknown): Tensor =>
    unrecorded(target, 'copy_', () => broadcastTo(x instanceof Tensor ? x.data : asData(x), target.shape)),
  fill_: (target: Tensor, x: number): Tensor =>
    unrecorded(target, 'fill_', () => broadcastTo(x, target.shape)),
  zero_: (target: Tensor): Tensor => unrecorded(target, 'zero_', () => broadcastTo(0, target.shape)),
};
