import { fromElements, requireOptions, type Value } from '@fourgrad/ops';
import { noGrad } from '../tensor/gradMode.js';
import { requireTensor } from '../tensor/requireTensor.js';
import type { Tensor } from '../tensor/Tensor.js';
import { defaultRandom, type RandomOptions } from './defaultRandom.js';

// With an underscore, as what changes a tensor in place: all of them give back the tensor, filled.

/** The factor for the activation that follows, 1 if left out: 5/3 for tanh, sqrt(2) for ReLU. */
export interface XavierOptions extends RandomOptions {
  readonly gain?: number;
}

/** The activation that follows, and what is kept level. */
export interface KaimingOptions extends RandomOptions {
  /** The slope of a leaky ReLU below 0; 0, a plain ReLU, if left out. */
  readonly a?: number;
  /** Whether the size of values on the way forward is kept, or that of gradients on the way back; the first if left out. */
  readonly mode?: 'fanIn' | 'fanOut';
}

/** Zeros in a tensor. @example zeros_(new Parameter([1, 2])).toArray() // [0, 0] */
export const zeros_ = <T extends Tensor>(target: T): T => filled(target, () => 0);

/**
 * Uniform numbers from `low` up to `high`, 0 and 1 if left out, in a tensor.
 *
 * @example uniform_(new Parameter([0, 0]), { low: 2, high: 2 }).toArray() // [2, 2]
 */
export const uniform_ = <T extends Tensor>(
  target: T,
  options: RandomOptions & { low?: number; high?: number } = {},
): T => {
  requireOptions('uniform_', options, ['low', 'high', 'random']);
  const { low = 0, high = 1, random = defaultRandom() } = options;
  return filled(target, () => random.uniform(low, high));
};

/**
 * Normal numbers with this mean and deviation, 0 and 1 if left out, in a tensor.
 *
 * @example normal_(new Parameter([0, 0]), { mean: 2, std: 0 }).toArray() // [2, 2]
 */
export const normal_ = <T extends Tensor>(
  target: T,
  options: RandomOptions & { mean?: number; std?: number } = {},
): T => {
  requireOptions('normal_', options, ['mean', 'std', 'random']);
  const { mean = 0, std = 1, random = defaultRandom() } = options;
  return filled(target, () => random.normal(mean, std));
};

/**
 * Uniform numbers of the deviation gain sqrt(2 / (in + out)) in weights [out, in], for tanh and sigmoids.
 *
 * @throws RangeError for a tensor with less than two axes.
 * @see Glorot and Bengio 2010, Understanding the difficulty of training deep feedforward neural networks
 * @example xavierUniform_(new Parameter([[1, 2]]), { gain: 0 }).toArray() // [[0, 0]]
 */
export const xavierUniform_ = <T extends Tensor>(target: T, options: XavierOptions = {}): T =>
  uniformWith(target, xavierDeviation(target, options), options);

/**
 * Normal numbers of the deviation gain sqrt(2 / (in + out)) in weights [out, in], for tanh and sigmoids.
 *
 * @throws RangeError for a tensor with less than two axes.
 * @see Glorot and Bengio 2010, Understanding the difficulty of training deep feedforward neural networks
 * @example xavierNormal_(new Parameter([[1, 2]]), { gain: 0 }).toArray() // [[0, 0]]
 */
export const xavierNormal_ = <T extends Tensor>(target: T, options: XavierOptions = {}): T =>
  normal_(target, { std: xavierDeviation(target, options), random: options.random });

/**
 * Uniform numbers of the deviation sqrt(2 / (1 + a^2) / in) in weights [out, in], for ReLU and its kind.
 *
 * @throws RangeError for a tensor with less than two axes.
 * @see He et al. 2015, Delving deep into rectifiers
 * @example kaimingUniform_(new Parameter([[1, 2]])).shape // [1, 2]
 */
export const kaimingUniform_ = <T extends Tensor>(target: T, options: KaimingOptions = {}): T =>
  uniformWith(target, kaimingDeviation(target, options), options);

/**
 * Normal numbers of the deviation sqrt(2 / (1 + a^2) / in) in weights [out, in], for ReLU and its kind.
 *
 * @throws RangeError for a tensor with less than two axes.
 * @see He et al. 2015, Delving deep into rectifiers
 * @example kaimingNormal_(new Parameter([[1, 2]])).shape // [1, 2]
 */
export const kaimingNormal_ = <T extends Tensor>(target: T, options: KaimingOptions = {}): T =>
  normal_(target, { std: kaimingDeviation(target, options), random: options.random });

function filled<T extends Tensor>(target: T, draw: () => number): T {
  requireTensor(target, 'an initializer fills a tensor');
  const size = target.shape.reduce((product, length) => product * length, 1);
  const elements: Value[] = Array.from({ length: size }, draw);
  noGrad(() => target.copy_(fromElements(target.shape, elements)));
  return target;
}

// uniform numbers between -b and b have the deviation b / sqrt(3)
function uniformWith<T extends Tensor>(target: T, deviation: number, { random }: RandomOptions): T {
  const bound = Math.sqrt(3) * deviation;
  return uniform_(target, { low: -bound, high: bound, random });
}

function xavierDeviation(target: Tensor, options: XavierOptions): number {
  requireOptions('a Xavier initializer', options, ['gain', 'random']);
  const { gain = 1 } = options;
  const { fanIn, fanOut } = fansOf(target);
  return gain * Math.sqrt(2 / (fanIn + fanOut));
}

function kaimingDeviation(target: Tensor, options: KaimingOptions): number {
  requireOptions('a Kaiming initializer', options, ['a', 'mode', 'random']);
  const { a = 0, mode = 'fanIn' } = options;
  if (mode !== 'fanIn' && mode !== 'fanOut')
    throw new TypeError(
      `the mode of a Kaiming initializer is 'fanIn' or 'fanOut', got ${JSON.stringify(mode)}`,
    );
  return Math.sqrt(2 / (1 + a * a)) / Math.sqrt(fansOf(target)[mode]);
}

/** How many inputs an output of the layer has, and how many outputs an input. */
function fansOf({ shape }: Tensor): { fanIn: number; fanOut: number } {
  if (shape.length < 2)
    throw new RangeError(
      `fan in and fan out are those of weights [out, in, ...], got shape [${shape}]; use uniform_, normal_ or zeros_ for biases`,
    );
  const [fanOut, fanIn, ...rest] = shape;
  const receptive = rest.reduce((product, length) => product * length, 1);
  return { fanIn: fanIn * receptive, fanOut: fanOut * receptive };
}
