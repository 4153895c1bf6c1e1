import { tensor } from '../tensor/makeTensor.js';
import { Tensor } from '../tensor/Tensor.js';

/**
 * A tensor that a module learns: it requires a gradient, and the module that has it as a property lists it among its
 * parameters, also while `requiresGrad` is switched off.
 *
 * @throws RangeError if the rows differ in length, TypeError for what is no number.
 * @example new Parameter([1, 2]).requiresGrad // true
 */
export class Parameter extends Tensor {
  constructor(data: unknown) {
    super(tensor(data).data, true);
  }
}
