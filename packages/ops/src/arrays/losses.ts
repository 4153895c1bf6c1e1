import { shapeOf } from '../array/elements.js';
import { requireOptions } from '../array/requireOptions.js';
import { sameShape } from '../array/shape.js';
import { abs, add, ge, le, log, max, mul, neg, softplus, square, sub } from '../functions.generated.js';
import { asValue } from '../linear/shapes.js';
import { mean, sum } from '../linear/sum.js';
import { where } from '../linear/where.js';
import { named } from '../named.js';
import type { Value } from '../operand.js';
import { squeeze, unsqueeze } from './shaping.js';
import { gather, wholeNumbers } from './slicing.js';
import { logSoftmax } from './softmax.js';

/** What is made of the losses of all elements: their mean, their sum, or nothing. */
export type Reduction = 'mean' | 'sum' | 'none';

/** Options of a loss; the mean if nothing is said. */
export interface LossOptions {
  readonly reduction?: Reduction;
}

function reduced(name: string, losses: Value, options: LossOptions, known = ['reduction']): any {
  requireOptions(name, options, known);
  const { reduction = 'mean' } = options;
  switch (reduction) {
    case 'mean':
      return named(name, mean(losses));
    case 'sum':
      return named(name, sum(losses));
    case 'none':
      return named(name, losses);
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
  reduced('mse', square(difference(x, target)), options);

/**
 * The absolute error |x - target|.
 *
 * @throws RangeError if the shapes do not broadcast.
 * @example l1([1, 2], [1, 4]) // 1
 */
export const l1 = (x: unknown, target: unknown, options: LossOptions = {}): any =>
  reduced('l1', abs(difference(x, target)), options);

/**
 * Huber's loss: d^2/2 for |d| <= delta, delta (|d| - delta/2) beyond (Huber 1964).
 *
 * @throws RangeError if the shapes do not broadcast.
 * @example huber([0, 3], [0, 0], { reduction: 'sum' }) // 2.5
 */
export function huber(
  x: unknown,
  target: unknown,
  options: LossOptions & { readonly delta?: number } = {},
): any {
  const delta = options?.delta ?? 1; // `reduced` says what is wrong with options
  const d = difference(x, target);
  const size = abs(d);
  const losses = where(le(size, delta), mul(0.5, square(d)), mul(delta, sub(size, delta / 2)));
  return reduced('huber', losses, options, ['reduction', 'delta']);
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
  return reduced(
    'binaryCrossEntropy',
    neg(add(mul(t, bounded(x)), mul(sub(1, t), bounded(sub(1, x))))),
    options,
  );
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
  return reduced(
    'binaryCrossEntropyWithLogits',
    add(linear, softplus(where(isPositive, neg(logits), logits))),
    options,
  );
}

/**
 * The negative log-likelihood of the right classes, from log-probabilities [N, C] and class indices [N]; of one row, [C] and
 * a class.
 *
 * @throws RangeError for other shapes or a class that there is not.
 * @example nll([[-1, -2]], [1]) // 2
 */
export function nll(logProbabilities: unknown, target: unknown, options: LossOptions = {}): any {
  const [x, classes] = [asValue(logProbabilities), asValue(target)];
  requireRows('nll', shapeOf(x), shapeOf(classes));
  return reduced('nll', lossesOfClasses(x, classes), options);
}

/**
 * The cross-entropy of logits [N, C] and class indices [N], or the probabilities of the classes [N, C], such as rows with a
 * single 1; of one row, [C] and a class or its probabilities.
 *
 * @throws RangeError for other shapes or a class that there is not.
 * @example crossEntropy([[0, 0]], [1]) // 0.6931471805599453
 * @example crossEntropy([[0, 0]], [[0, 1]]) // 0.6931471805599453
 */
export function crossEntropy(logits: unknown, target: unknown, options: LossOptions = {}): any {
  const [x, t] = [asValue(logits), asValue(target)];
  const areProbabilities = sameShape(shapeOf(x), shapeOf(t));
  requireRows('crossEntropy', shapeOf(x), areProbabilities ? shapeOf(t).slice(0, -1) : shapeOf(t));
  const logProbabilities = logSoftmax(x, -1);
  // -sum_c t_c log p_c
  const losses = areProbabilities
    ? neg(sum(mul(t, logProbabilities), { axes: -1 }))
    : lossesOfClasses(logProbabilities, t);
  return reduced('crossEntropy', losses, options);
}

/** Scores are a matrix with a class for each row, or a vector with a single one. */
function requireRows(name: string, scores: readonly number[], classes: readonly number[]): void {
  if ((scores.length === 1 || scores.length === 2) && sameShape(scores.slice(0, -1), classes)) return;
  throw new RangeError(
    `${name}: scores [N, C] and N classes must match, got shapes [${scores}] and [${classes}]`,
  );
}

/** -log p of the class of each row. */
function lossesOfClasses(logProbabilities: Value, classes: Value): Value {
  const count = shapeOf(logProbabilities).at(-1) as number;
  for (const chosen of wholeNumbers(classes))
    if (!Number.isInteger(chosen) || chosen < 0 || chosen >= count)
      throw new RangeError(`Target ${chosen} is out of bounds: classes are numbered 0, 1, ..., ${count - 1}`);
  return neg(squeeze(gather(logProbabilities, unsqueeze(classes, -1), -1), -1));
}
