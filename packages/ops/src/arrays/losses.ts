import { elementsOf, shapeOf } from '../array/elements.js';
import { abs, add, ge, le, log, max, mul, neg, softplus, square, sub } from '../functions.generated.js';
import { asValue } from '../linear/shapes.js';
import { mean, sum } from '../linear/sum.js';
import { where } from '../linear/where.js';
import type { Value } from '../operand.js';
import { squeeze, unsqueeze } from './shaping.js';
import { gather } from './slicing.js';
import { logSoftmax } from './softmax.js';

/** What is made of the losses of all elements: their mean, their sum, or nothing. */
export type Reduction = 'mean' | 'sum' | 'none';

/** Options of a loss; the mean if nothing is said. */
export interface LossOptions {
  readonly reduction?: Reduction;
}

function reduced(losses: Value, { reduction = 'mean' }: LossOptions): any {
  switch (reduction) {
    case 'mean':
      return mean(losses);
    case 'sum':
      return sum(losses);
    case 'none':
      return losses;
    default:
      throw new TypeError(`a loss is reduced by 'mean', 'sum' or 'none', got ${JSON.stringify(reduction)}`);
  }
}

const difference = (x: unknown, target: unknown): Value => sub(asValue(x), asValue(target));

/**
 * The squared error (x - target)^2.
 *
 * @throws RangeError if the shapes do not broadcast.
 * @example mse([1, 2], [1, 4]) // 2
 */
export const mse = (x: unknown, target: unknown, options: LossOptions = {}): any =>
  reduced(square(difference(x, target)), options);

/**
 * The absolute error |x - target|.
 *
 * @throws RangeError if the shapes do not broadcast.
 * @example l1([1, 2], [1, 4]) // 1
 */
export const l1 = (x: unknown, target: unknown, options: LossOptions = {}): any =>
  reduced(abs(difference(x, target)), options);

/**
 * Huber's loss: d^2/2 for |d| <= delta, delta (|d| - delta/2) beyond (Huber 1964).
 *
 * @throws RangeError if the shapes do not broadcast.
 * @example huber([0, 3], [0, 0], { reduction: 'sum' }) // 2.5
 */
export function huber(
  x: unknown,
  target: unknown,
  { delta = 1, ...options }: LossOptions & { readonly delta?: number } = {},
): any {
  const d = difference(x, target);
  const size = abs(d);
  const losses = where(le(size, delta), mul(0.5, square(d)), mul(delta, sub(size, delta / 2)));
  return reduced(losses, options);
}

/** PyTorch's bound on logarithms: a certain wrong prediction costs 100, not Infinity. */
const LEAST_LOGARITHM = -100;

/**
 * The binary cross-entropy of probabilities: -(t log p + (1 - t) log(1 - p)), logarithms from -100 up.
 *
 * @throws RangeError if the shapes do not broadcast.
 * @example binaryCrossEntropy([0.5, 0.5], [0, 1]) // 0.6931471805599453
 */
export function binaryCrossEntropy(p: unknown, target: unknown, options: LossOptions = {}): any {
  const [x, t] = [asValue(p), asValue(target)];
  const bounded = (y: Value) => max(log(y), LEAST_LOGARITHM);
  return reduced(neg(add(mul(t, bounded(x)), mul(sub(1, t), bounded(sub(1, x))))), options);
}

/**
 * The binary cross-entropy of logits: softplus(x) - t x, without overflow, and with the digits of small losses.
 *
 * @throws RangeError if the shapes do not broadcast.
 * @example binaryCrossEntropyWithLogits([0], [1]) // 0.6931471805599453
 */
export function binaryCrossEntropyWithLogits(x: unknown, target: unknown, options: LossOptions = {}): any {
  const [logits, t] = [asValue(x), asValue(target)];
  // softplus(x) = x + softplus(-x): what is left of a right and certain prediction is no difference of large numbers
  const isPositive = ge(logits, 0);
  const linear = mul(where(isPositive, sub(1, t), neg(t)), logits);
  return reduced(add(linear, softplus(where(isPositive, neg(logits), logits))), options);
}

/**
 * The negative log-likelihood of the right classes, from log-probabilities [N, C] and class indices [N].
 *
 * @throws RangeError for other shapes or a class that there is not.
 * @example nll([[-1, -2]], [1]) // 2
 */
export function nll(logProbabilities: unknown, target: unknown, options: LossOptions = {}): any {
  const [x, classes] = [asValue(logProbabilities), asValue(target)];
  const [rows] = shapeOf(x);
  if (shapeOf(x).length !== 2 || elementsOf(classes).length !== rows)
    throw new RangeError(
      `log-probabilities [N, C] and N classes must match, got shapes [${shapeOf(x)}] and [${shapeOf(classes)}]`,
    );
  for (const chosen of Array.from(elementsOf(classes)))
    if (typeof chosen === 'number' && chosen < 0)
      throw new RangeError(`Target ${chosen} is out of bounds: classes are numbered 0, 1, ..., C - 1`);
  return reduced(neg(squeeze(gather(x, unsqueeze(classes, 1), 1), 1)), options);
}

/**
 * The cross-entropy of logits [N, C] and class indices [N].
 *
 * @throws RangeError for other shapes or a class that there is not.
 * @example crossEntropy([[0, 0]], [1]) // 0.6931471805599453
 */
export const crossEntropy = (logits: unknown, target: unknown, options: LossOptions = {}): any =>
  nll(logSoftmax(logits, -1), target, options);
