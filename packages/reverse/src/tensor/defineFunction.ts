import type { Value } from '@fourgrad/ops';
import { GradFunction, type Kept } from './GradFunction.js';
import { isGradEnabled, noGrad } from './gradMode.js';
import { tensor } from './makeTensor.js';
import { Tensor } from './Tensor.js';

/** What a custom function remembers from its forward pass for its backward pass. */
export interface Context {
  /** Keeps tensors; `saved` has them in the backward pass. */
  saveForBackward(...tensors: Tensor[]): void;
  readonly saved: readonly Tensor[];
  /** Anything else. */
  [name: string]: unknown;
}

/** A function with a derivative of one's own. */
export interface CustomFunction {
  /** What gradFn is called; Custom if left out. */
  readonly name?: string;
  /** The value; operations in it are not recorded. */
  readonly forward: (context: Context, ...inputs: Tensor[]) => Tensor;
  /** The gradients of the inputs (null where there is none) from that of the result; a single one need not be a list. */
  readonly backward: (context: Context, gradOutput: Tensor) => Tensor | null | readonly (Tensor | null)[];
}

class CustomGradFunction extends GradFunction {
  readonly operation: string;
  readonly operands: readonly Kept[];
  readonly #backward: CustomFunction['backward'];
  readonly #context: Context;

  constructor({ name = 'custom', backward }: CustomFunction, inputs: readonly Tensor[], context: Context) {
    super();
    this.operation = name;
    this.operands = inputs.map((input) => (input.requiresGrad ? input.node : input));
    this.#backward = backward;
    this.#context = context;
  }

  shares(cotangent: Value): (Value | null)[] {
    const given = this.#backward(
      this.#context,
      cotangent instanceof Tensor ? cotangent : new Tensor(cotangent, false),
    );
    const list = Array.isArray(given) ? given : [given];
    const { inputs } = this;
    if (list.length !== inputs.length)
      throw new Error(`${this.name} returned ${list.length} gradients for ${inputs.length} inputs`);
    return list.map((share: Tensor | null, i) => {
      const shape = inputs[i]?.owner?.shape;
      if (share !== null && shape !== undefined && `${share.shape}` !== `${shape}`)
        throw new Error(
          `${this.name} returned a gradient of shape [${share.shape}] for an input of shape [${shape}]`,
        );
      return share instanceof Tensor && !isGradEnabled() ? share.data : share;
    });
  }
}

/**
 * A function of tensors whose backward pass one writes oneself, as PyTorch's autograd.Function: check it with
 * `checkGradient` of `@fourgrad/numeric`.
 *
 * @throws Error from `backward`, if the gradients do not fit the inputs.
 * @example defineFunction({ forward: (_, x) => mul(x, x), backward: (_, g) => g })(tensor(3)).item() // 9
 */
export function defineFunction(definition: CustomFunction): (...inputs: unknown[]) => Tensor {
  return (...inputs) => {
    const tensors = inputs.map((input) => (input instanceof Tensor ? input : tensor(input)));
    let saved: readonly Tensor[] = [];
    const context: Context = {
      saveForBackward: (...kept) => {
        saved = kept;
      },
      get saved() {
        return saved;
      },
    };
    const value = noGrad(() => definition.forward(context, ...tensors));
    const required = isGradEnabled() && tensors.some(({ requiresGrad }) => requiresGrad);
    if (!required) return new Tensor(value.data, false);
    return new Tensor(value.data, true, new CustomGradFunction(definition, tensors, context));
  };
}
