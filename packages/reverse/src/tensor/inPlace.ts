import {
  add,
  applyLinear,
  broadcastTo,
  div,
  type LinearRule,
  mul,
  shapeOf,
  sub,
  type Value,
} from '@fourgrad/ops';
import { asOperand } from './asOperand.js';
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

// y = x in the shape of what stood there before, to which nothing goes back:  old_bar = 0,  x_bar = y_bar
const replacement = (name: string): LinearRule<null> => ({
  kind: 'linear',
  name,
  evaluate: ([old, x]) => broadcastTo(x, shapeOf(old)),
  tangents: [() => 0, (t, [old]) => broadcastTo(t, shapeOf(old))],
  cotangents: [() => 0, (c) => c],
});

const copyRule = replacement('copy');
const fillRule = replacement('fill');
const zeroRule = replacement('zero');

const replaced = (target: Tensor, rule: LinearRule<null>, x: unknown): Tensor =>
  changed(target, (old) => applyLinear(rule, [old, asOperand(x)], null));

/** Operations in place, with an underscore as PyTorch has them: the tensor itself is changed and returned. */
export const IN_PLACE = {
  add_: (target: Tensor, x: unknown): Tensor => changed(target, (old) => add(old, asOperand(x))),
  sub_: (target: Tensor, x: unknown): Tensor => changed(target, (old) => sub(old, asOperand(x))),
  mul_: (target: Tensor, x: unknown): Tensor => changed(target, (old) => mul(old, asOperand(x))),
  div_: (target: Tensor, x: unknown): Tensor => changed(target, (old) => div(old, asOperand(x))),
  copy_: (target: Tensor, x: unknown): Tensor => replaced(target, copyRule, x),
  fill_: (target: Tensor, x: unknown): Tensor => replaced(target, fillRule, x),
  zero_: (target: Tensor): Tensor => replaced(target, zeroRule, 0),
};
