import { array, broadcastTo, linear, Operand, requireOptions, shapeOf, type Value } from '@fourgrad/ops';
import type { Tensor } from '../tensor/Tensor.js';
import { defaultRandom, type RandomOptions } from './defaultRandom.js';
import { uniform_ } from './initializers.js';
import { Module } from './Module.js';
import { Parameter } from './Parameter.js';

/** How a linear layer is made. */
export interface LinearOptions extends RandomOptions {
  /** Whether something is added to the product; true if left out. */
  readonly bias?: boolean;
}

/**
 * A linear layer x W^T + b, with `weight` of shape [out, in] and `bias` of shape [out].
 *
 * Both start uniform between -1/sqrt(in) and 1/sqrt(in), as in PyTorch.
 *
 * @throws RangeError for sizes that are no whole numbers from 1 up; TypeError for another option.
 * @example new Linear(2, 3).weight.shape // [3, 2]
 */
export class Linear extends Module {
  readonly weight: Parameter;
  readonly bias: Parameter | null;

  constructor(inFeatures: number, outFeatures: number, options: LinearOptions = {}) {
    super();
    requireOptions('Linear', options, ['bias', 'random']);
    const { bias = true, random = defaultRandom() } = options;
    for (const size of [inFeatures, outFeatures])
      if (!Number.isInteger(size) || size < 1)
        throw new RangeError(
          `Linear(inFeatures, outFeatures) needs whole numbers from 1 up, got ${inFeatures} and ${outFeatures}`,
        );
    const bound = 1 / Math.sqrt(inFeatures);
    const parameter = (...shape: number[]): Parameter => {
      const zeros: Value = broadcastTo(0, shape);
      return uniform_(new Parameter(zeros), { low: -bound, high: bound, random });
    };
    this.weight = parameter(outFeatures, inFeatures);
    this.bias = bias ? parameter(outFeatures) : null;
  }

  /**
   * Outputs [..., out] for inputs [..., in].
   *
   * @throws RangeError for inputs of another length.
   */
  forward(x: unknown): Tensor {
    const input = x instanceof Operand ? x : array(x);
    const [outFeatures, inFeatures] = this.weight.shape;
    if (shapeOf(input).at(-1) !== inFeatures)
      throw new RangeError(
        `Linear(${inFeatures}, ${outFeatures}) takes inputs [..., ${inFeatures}], got shape [${shapeOf(input)}]`,
      );
    return linear(input, this.weight, this.bias ?? undefined);
  }
}
