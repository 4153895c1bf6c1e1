import type { ElementwiseRule, LinearRule, Value } from '@fourgrad/ops';
import { isGradEnabled } from './gradMode.js';
import { RuleGradFunction } from './RuleGradFunction.js';
import { Tensor } from './Tensor.js';

/** The result of an operation with what made it, if that is to be recorded. */
export function recorded(
  value: Value,
  rule: ElementwiseRule | LinearRule<any>,
  operands: readonly Value[],
  attributes: any,
): Tensor {
  if (!isGradEnabled() || !operands.some(needsGrad) || !isDifferentiable(rule))
    return new Tensor(value, false);
  return new Tensor(value, true, new RuleGradFunction(rule, operands, attributes));
}

/** Masks are no numbers to differentiate; the gradient of other steps is 0. */
const MASKS = new Set(['lt', 'le', 'gt', 'ge', 'eq', 'ne']);

const isDifferentiable = (rule: ElementwiseRule | LinearRule<any>): boolean =>
  rule.kind === 'elementwise'
    ? !rule.discrete || !MASKS.has(rule.name)
    : rule.cotangents.some((transpose) => transpose !== null);

const needsGrad = (x: Value): boolean => x instanceof Tensor && x.requiresGrad;
