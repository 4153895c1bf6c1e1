import { requireOptions } from '@fourgrad/ops';
import type { Tensor } from '../tensor/Tensor.js';
import { Optimizer, type Update } from './Optimizer.js';
import { requireSetting } from './requireSetting.js';

/** Settings of gradient descent, with PyTorch's defaults. */
export interface SGDOptions {
  /** The learning rate, 0.001 if left out. */
  readonly lr?: number;
  /** How much of the step before is kept, 0 if left out. */
  readonly momentum?: number;
  /** How much of the gradient the momentum does not take up after the first step, 0 if left out. */
  readonly dampening?: number;
  /** The factor of the parameter that is added to its gradient (L2), 0 if left out. */
  readonly weightDecay?: number;
  /** Whether the gradient is corrected by the momentum of the step itself (Sutskever et al. 2013). */
  readonly nesterov?: boolean;
}

/**
 * Gradient descent with momentum (Polyak 1964) and weight decay, by PyTorch's rule.
 *
 * @throws Error for no parameters; RangeError for a setting out of its range, or Nesterov's momentum without momentum;
 *   TypeError for another option.
 * @see https://pytorch.org/docs/stable/generated/torch.optim.SGD.html
 * @see Sutskever, Martens, Dahl and Hinton 2013, On the importance of initialization and momentum in deep learning
 * @example ((x) => { x.grad = tensor(3); new SGD([x], { lr: 0.5 }).step(); return x.item(); })(new Parameter(2)) // 0.5
 */
export class SGD extends Optimizer {
  /** The learning rate: change it at any time. */
  lr: number;
  readonly #momentum: number;
  readonly #dampening: number;
  readonly #weightDecay: number;
  readonly #nesterov: boolean;

  constructor(parameters: Iterable<Tensor>, options: SGDOptions = {}) {
    super(parameters);
    requireOptions('SGD', options, ['lr', 'momentum', 'dampening', 'weightDecay', 'nesterov']);
    const { lr = 0.001, momentum = 0, dampening = 0, weightDecay = 0, nesterov = false } = options;
    requireSetting('learning rate', lr);
    requireSetting('momentum value', momentum);
    requireSetting('weightDecay value', weightDecay);
    requireSetting('dampening value', dampening);
    if (nesterov && (momentum === 0 || dampening !== 0))
      throw new RangeError(
        'Nesterov momentum requires a momentum and zero dampening: give momentum, 0.9 say, and no dampening',
      );
    this.lr = lr;
    this.#momentum = momentum;
    this.#dampening = dampening;
    this.#weightDecay = weightDecay;
    this.#nesterov = nesterov;
  }

  // g <- g + weightDecay x,  b <- momentum b + (1 - dampening) g, but g at first,  x <- x - lr b;
  // with Nesterov x <- x - lr (g + momentum b)
  protected updateOf(size: number): Update {
    const b = new Float64Array(size);
    let taken = 1;
    return (x, gradient) => {
      const { lr } = this;
      const [momentum, weightDecay, nesterov] = [this.#momentum, this.#weightDecay, this.#nesterov];
      const next = new Float64Array(size);
      for (let i = 0; i < size; i++) {
        const g = gradient[i] + weightDecay * x[i];
        b[i] = momentum * b[i] + taken * g;
        next[i] = x[i] - lr * (nesterov ? g + momentum * b[i] : b[i]);
      }
      if (this.#momentum !== 0) taken = 1 - this.#dampening; // without momentum there is nothing to take up
      return next;
    };
  }
}
