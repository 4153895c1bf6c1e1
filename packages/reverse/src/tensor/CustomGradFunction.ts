import { kindOf, type Value } from '@fourgrad/ops';
import { GradFunction, type Kept } from './GradFunction.js';
import { isGradEnabled } from './gradMode.js';
import { tensor } from './makeTensor.js';
import { requireVersion } from './requireVersion.js';
import { Tensor } from './Tensor.js';

/** The backward pass of a custom function. */
export type Backward<Context> = (
  context: Context,
  ...gradOutputs: Tensor[]
) => Tensor | null | readonly (Tensor | null)[];

/** The tensors that a custom function has saved, as they were then. */
export interface Saved {
  tensors: readonly Tensor[];
  versions: number[];
}

/** A custom function, recorded. */
export class CustomGradFunction extends GradFunction {
  readonly operation: string;
  /** The tensors among the arguments. */
  readonly operands: readonly Kept[];
  /** All arguments; of a tensor the place that it has as an operand. */
  readonly #places: readonly (number | null)[];
  readonly #saved: Saved;
  readonly #backward: (gradOutput: Tensor) => unknown;

  constructor(
    name: string,
    inputs: readonly unknown[],
    saved: Saved,
    backward: (gradOutput: Tensor) => unknown,
  ) {
    super();
    this.operation = name;
    const tensors = inputs.filter((input) => input instanceof Tensor);
    this.operands = tensors.map((input) => (input.requiresGrad ? input.node : input));
    let place = 0;
    this.#places = inputs.map((input) => (input instanceof Tensor ? place++ : null));
    this.#saved = saved;
    this.#backward = backward;
  }

  shares(cotangent: Value): (Value | null)[] {
    const { tensors, versions } = this.#saved;
    tensors.forEach((kept, i) => {
      requireVersion(kept, versions[i], this.name);
    });
    const given = this.#backward(cotangent instanceof Tensor ? cotangent : new Tensor(cotangent, false));
    const list: unknown[] = Array.isArray(given) ? given : [given];
    const places = this.#places;
    if (list.length !== places.length)
      throw new Error(
        `function ${this.name} returned an incorrect number of gradients (expected ${places.length}, got ${list.length})`,
      );
    const { inputs } = this;
    const shares = new Array<Value | null>(inputs.length).fill(null);
    places.forEach((place, i) => {
      if (place === null) this.#requireNone(list[i], i);
      else if (inputs[place] !== null) shares[place] = this.#share(list[i], i, inputs[place].owner as Tensor);
    });
    return shares;
  }

  #requireNone(given: unknown, i: number): void {
    if (given === null || given === undefined) return;
    throw new Error(
      `function ${this.name} returned a gradient different from null at position ${i}, but the corresponding ` +
        `forward input was not a tensor; got ${kindOf(given)}`,
    );
  }

  #share(given: unknown, i: number, { shape }: Tensor): Value | null {
    if (given === null) return null;
    if (given === undefined)
      throw new Error(
        `function ${this.name} returned undefined as gradient ${i}; is a return missing? null says that there is none`,
      );
    const share = given instanceof Tensor ? given : tensor(given);
    if (`${share.shape}` !== `${shape}`)
      throw new Error(
        `Function ${this.name} returned an invalid gradient at index ${i} - got [${share.shape}] but expected shape compatible with [${shape}]`,
      );
    return isGradEnabled() ? share : share.data;
  }

  override free(): void {
    super.free();
    Object.assign(this.#saved, { tensors: [], versions: [] });
  }
}
