import type { Value } from '@fourgrad/ops';
import { GradFunction, type Kept } from './GradFunction.js';
import { isGradEnabled, noGrad } from './gradMode.js';
import { tensor } from './makeTensor.js';
import { pack, unpack } from './pack.js';
import { requireVersion } from './requireVersion.js';
import { Tensor } from './Tensor.js';

/** What a custom function remembers from its forward pass for its backward pass. */
export interface Context {
  /** Keeps tensors; `saved` has them in the backward pass. */
  saveForBackward(...tensors: Tensor[]): void;
  readonly saved: readonly Tensor[];
  /** Anything else. */
  [name: string]: unknown;
}

/** A function with a derivative of one's own; `Made` is one tensor or a list of them. */
export interface CustomFunction<Made extends Tensor | readonly Tensor[] = Tensor> {
  /** What gradFn is called; Custom if left out. */
  readonly name?: string;
  /** The value, or a list of several; operations in it are not recorded. */
  readonly forward: (context: Context, ...inputs: Tensor[]) => Made;
  /**
   * The gradients of the inputs (null where there is none) from those of the results, 0 for a result that is not used;
   * a single one need not be a list.
   */
  readonly backward: (
    context: Context,
    ...gradOutputs: Tensor[]
  ) => Tensor | null | readonly (Tensor | null)[];
}

/** The tensors that a custom function has saved, as they were then. */
interface Saved {
  tensors: readonly Tensor[];
  versions: readonly number[];
}

class CustomGradFunction extends GradFunction {
  readonly operation: string;
  readonly operands: readonly Kept[];
  readonly #saved: Saved;
  readonly #backward: (gradOutput: Tensor) => unknown;

  constructor(
    name: string,
    inputs: readonly Tensor[],
    saved: Saved,
    backward: (gradOutput: Tensor) => unknown,
  ) {
    super();
    this.operation = name;
    this.operands = inputs.map((input) => (input.requiresGrad ? input.node : input));
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
    const { inputs } = this;
    if (list.length !== inputs.length)
      throw new Error(
        `function ${this.name} returned an incorrect number of gradients (expected ${inputs.length}, got ${list.length})`,
      );
    return inputs.map((input, i) => (input === null ? null : this.#share(list[i], i, input.owner as Tensor)));
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

/**
 * A function of tensors whose backward pass one writes oneself, as PyTorch's autograd.Function: check it with
 * `checkGradient` of `@fourgrad/numeric`. Where `forward` returns a list, so does the function.
 *
 * @throws Error from `backward`, if the gradients do not fit the inputs or what was saved has been changed in place.
 * @example defineFunction({ forward: (_, x) => mul(x, x), backward: (_, g) => g })(tensor(3)).item() // 9
 */
export function defineFunction<Made extends Tensor | readonly Tensor[]>(
  definition: CustomFunction<Made>,
): (...inputs: unknown[]) => Made extends Tensor ? Tensor : Tensor[];
export function defineFunction(
  definition: CustomFunction<Tensor | readonly Tensor[]>,
): (...inputs: unknown[]) => Tensor | Tensor[] {
  const { name = 'custom' } = definition;
  return (...inputs) => {
    const tensors = inputs.map((input) => (input instanceof Tensor ? input : tensor(input)));
    const saved: Saved = { tensors: [], versions: [] };
    const context: Context = {
      saveForBackward: (...kept) => {
        Object.assign(saved, { tensors: kept, versions: kept.map(({ version }) => version) });
      },
      get saved() {
        return saved.tensors;
      },
    };
    const made = noGrad(() => definition.forward(context, ...tensors));
    const required = isGradEnabled() && tensors.some(({ requiresGrad }) => requiresGrad);
    const recorded = (value: Tensor, backward: (gradOutput: Tensor) => unknown): Tensor =>
      required
        ? new Tensor(value.data, true, new CustomGradFunction(name, tensors, saved, backward))
        : new Tensor(value.data, false);
    if (!Array.isArray(made)) return recorded(tensor(made), (g) => definition.backward(context, g));
    // several results are one vector to the graph
    const values = made.map((value) => tensor(value));
    const shapes = values.map(({ shape }) => shape);
    const vector = recorded(
      noGrad(() => pack(values)),
      (g) => definition.backward(context, ...unpack(g, shapes)),
    );
    return unpack(vector, shapes);
  };
}
