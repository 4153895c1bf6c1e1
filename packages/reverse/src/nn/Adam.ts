import { requireOptions } from '@fourgrad/ops';
import type { Tensor } from '../tensor/Tensor.js';
import { Optimizer, type Update } from './Optimizer.js';
import { requireSetting } from './requireSetting.js';

/** Settings of Adam, with PyTorch's defaults. */
export interface AdamOptions {
  /** The learning rate, 0.001 if left out. */
  readonly lr?: number;
  /** How much of the averages of the gradient and of its square is kept, 0.9 and 0.999 if left out. */
  readonly betas?: readonly [number, number];
  /** What is added to the divisor, 1e-8 if left out. */
  readonly eps?: number;
  /** The factor of the parameter that is added to its gradient (L2), 0 if left out. */
  readonly weightDecay?: number;
}

/**
 * Adam, steps of a size that follows averages of the gradient and of its square, by PyTorch's rule.
 *
 * @throws Error for no parameters; RangeError for a setting out of its range; TypeError for another option.
 * @see Kingma and Ba 2015, Adam: a method for stochastic optimization, ICLR, algorithm 1
 * @see https://pytorch.org/docs/stable/generated/torch.optim.Adam.html
 * @example ((x) => { x.grad = tensor(3); new Adam([x], { lr: 0.5, eps: 0 }).step(); return x.item(); })(new Parameter(2)) // 1.5
 */
export class Adam extends Optimizer {
  /** The learning rate: change it at any time. */
  lr: number;
  readonly #betas: readonly [number, number];
  readonly #eps: number;
  readonly #weightDecay: number;

  constructor(parameters: Iterable<Tensor>, options: AdamOptions = {}) {
    super(parameters);
    requireOptions('Adam', options, ['lr', 'betas', 'eps', 'weightDecay']);
    const { lr = 0.001, betas = [0.9, 0.999], eps = 1e-8, weightDecay = 0 } = options;
    requireSetting('learning rate', lr);
    requireSetting('beta parameter at index 0', betas[0], 1);
    requireSetting('beta parameter at index 1', betas[1], 1);
    requireSetting('epsilon value', eps);
    requireSetting('weightDecay value', weightDecay);
    this.lr = lr;
    this.#betas = betas;
    this.#eps = eps;
    this.#weightDecay = weightDecay;
  }

  // g <- g + weightDecay x,  m <- beta1 m + (1 - beta1) g,  v <- beta2 v + (1 - beta2) g^2,
  // x <- x - lr (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + eps)  in step t = 1, 2, ...
  protected updateOf(size: number): Update {
    const [m, v] = [new Float64Array(size), new Float64Array(size)];
    let [power1, power2] = [1, 1];
    return (x, gradient) => {
      const { lr } = this;
      const [[beta1, beta2], eps, weightDecay] = [this.#betas, this.#eps, this.#weightDecay];
      // multiplied step by step: Math.pow has other last bits on other machines
      power1 *= beta1;
      power2 *= beta2;
      const next = new Float64Array(size);
      for (let i = 0; i < size; i++) {
        const g = gradient[i] + weightDecay * x[i];
        m[i] = beta1 * m[i] + (1 - beta1) * g;
        v[i] = beta2 * v[i] + (1 - beta2) * g * g;
        const mean = m[i] / (1 - power1);
        const square = v[i] / (1 - power2);
        next[i] = x[i] - (lr * mean) / (Math.sqrt(square) + eps);
      }
      return next;
    };
  }
}
