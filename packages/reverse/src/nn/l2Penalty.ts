import { add, square, sum } from '@fourgrad/ops';
import { tensor } from '../tensor/makeTensor.js';
import type { Tensor } from '../tensor/Tensor.js';

/**
 * The sum of the squares of all parameters: c/2 of it, added to the loss, does what the weight decay c does in `SGD`.
 *
 * @example l2Penalty([tensor([1, 2]), tensor(3)]).item() // 14
 */
export const l2Penalty = (parameters: Iterable<Tensor>): Tensor =>
  Array.from(parameters).reduce((total, parameter) => add(total, sum(square(parameter))), tensor(0));
