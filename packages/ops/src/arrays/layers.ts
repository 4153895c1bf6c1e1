import { shapeOf } from '../array/elements.js';
import { requireOptions } from '../array/requireOptions.js';
import { add, div, mul, sqrt, sub } from '../functions.generated.js';
import { matmul } from '../linear/products.js';
import { asValue } from '../linear/shapes.js';
import { mean } from '../linear/sum.js';
import { named } from '../named.js';
import { variance } from './reductions.js';
import { unsqueeze } from './shaping.js';

/**
 * The outer product of two vectors: the matrix of all x_i y_j.
 *
 * @throws RangeError for what is no vector.
 * @example outer([1, 2], [3, 4]).toArray() // [[3, 4], [6, 8]]
 */
export function outer(x: unknown, y: unknown): any {
  const [a, b] = [asValue(x), asValue(y)];
  if (shapeOf(a).length !== 1 || shapeOf(b).length !== 1)
    throw new RangeError(`outer needs two vectors, got shapes [${shapeOf(a)}] and [${shapeOf(b)}]`);
  return named('outer', mul(unsqueeze(a, 1), unsqueeze(b, 0)));
}

/**
 * A linear layer x w^T + b, with weights [out, in].
 *
 * @throws RangeError if the inner lengths differ.
 * @example linear([1, 2], [[3, 4]], [5]).toArray() // [16]
 */
export function linear(x: unknown, weights: unknown, bias?: unknown): any {
  const product = matmul(x, weights, { transposeRight: true });
  return named('linear', bias === undefined ? product : add(product, asValue(bias)));
}

/**
 * Each row with mean 0 and variance 1, then scaled and shifted (Ba, Kiros and Hinton 2016).
 *
 * @throws TypeError for an option that it does not have.
 * @example layerNorm([1, 3], { eps: 0 }).toArray() // [-1, 1]
 */
export function layerNorm(
  x: unknown,
  options: { readonly weight?: unknown; readonly bias?: unknown; readonly eps?: number } = {},
): any {
  requireOptions('layerNorm', options, ['weight', 'bias', 'eps']);
  const { weight, bias, eps = 1e-5 } = options;
  const value = asValue(x);
  const axes = { axes: -1, keepDims: true };
  const centred = sub(value, mean(value, axes));
  const normal = div(centred, sqrt(add(variance(value, { ...axes, correction: 0 }), eps)));
  const scaled = weight === undefined ? normal : mul(normal, asValue(weight));
  return named('layerNorm', bias === undefined ? scaled : add(scaled, asValue(bias)));
}
