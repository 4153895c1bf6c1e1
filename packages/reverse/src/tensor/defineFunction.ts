import { isValue, kindOf } from '@fourgrad/ops';
import { asOperand } from './asOperand.js';
import { type Backward, CustomGradFunction, type Saved } from './CustomGradFunction.js';
import { isGradEnabled, noGrad } from './gradMode.js';
import { tensor } from './makeTensor.js';
import { pack, unpack } from './pack.js';
import { Tensor } from './Tensor.js';

/** What a custom function remembers from its forward pass for its backward pass. */
export interface Context {
  /** Keeps tensors; `saved` has them in the backward pass. */
  saveForBackward(...tensors: Tensor[]): void;
  readonly saved: readonly Tensor[];
  /** Anything else. */
  [name: string]: any;
}

/**
 * A function with a derivative of one's own; `Made` is one tensor or a list of them, `Inputs` are the arguments: tensors, and
 * what else the function takes.
 */
export interface CustomFunction<
  Made extends Tensor | readonly Tensor[] = Tensor,
  Inputs extends readonly any[] = Tensor[],
> {
  /** What gradFn is called; Custom if left out. */
  readonly name?: string;
  /** The value, or a list of several; operations in it are not recorded. */
  readonly forward: (context: Context, ...inputs: Inputs) => Made;
  /**
   * The gradients of the inputs (null where there is none) from those of the results, 0 for a result that is not used;
   * a single one need not be a list.
   */
  readonly backward: Backward<Context>;
}

/**
 * A function of tensors whose backward pass one writes oneself, as PyTorch's autograd.Function: check it with
 * `checkGradient` of `@fourgrad/numeric`. Where `forward` returns a list, so does the function.
 *
 * Numbers and arrays come to `forward` as tensors, arguments of other kinds as they are.
 *
 * @throws TypeError unless forward and backward are functions; Error from `backward`, if the gradients do not fit the inputs
 *   or what was saved has been changed in place.
 * @example defineFunction({ forward: (_, x) => mul(x, x), backward: (_, g) => g })(tensor(3)).item() // 9
 */
export function defineFunction<
  Made extends Tensor | readonly Tensor[],
  Inputs extends readonly any[] = Tensor[],
>(
  definition: CustomFunction<Made, Inputs>,
): (...inputs: unknown[]) => Made extends Tensor ? Tensor : Tensor[];
export function defineFunction(
  definition: CustomFunction<Tensor | readonly Tensor[], any[]>,
): (...inputs: unknown[]) => Tensor | Tensor[] {
  const { name = 'custom', forward, backward } = definition;
  for (const [part, f] of Object.entries({ forward, backward }))
    if (typeof f !== 'function')
      throw new TypeError(`defineFunction needs a function ${part}, got ${kindOf(f)}`);
  return (...given) => {
    const inputs = given.map(asInput);
    const saved: Saved = { tensors: [], versions: [] };
    const context: Context = {
      saveForBackward: (...tensors) => {
        Object.assign(saved, { tensors, versions: tensors.map(({ version }) => version) });
      },
      get saved() {
        return saved.tensors;
      },
    };
    const made = noGrad(() => forward.call(definition, context, ...inputs));
    if (made === undefined)
      throw new TypeError(`forward of the function ${name} returned undefined; is a return missing?`);
    const required = isGradEnabled() && inputs.some((input) => input instanceof Tensor && input.requiresGrad);
    const recorded = (value: Tensor, shares: (gradOutput: Tensor) => unknown): Tensor =>
      required
        ? new Tensor(value.data, true, new CustomGradFunction(name, inputs, saved, shares))
        : new Tensor(value.data, false);
    const own = (value: unknown): Tensor => (value instanceof Tensor ? value : tensor(value));
    if (!Array.isArray(made)) {
      const result = recorded(own(made), (g) => backward.call(definition, context, g));
      connect(saved, inputs, [made], [result]);
      return result;
    }
    // several results are one vector to the graph
    const values = made.map(own);
    const shapes = values.map(({ shape }) => shape);
    const vector = recorded(
      noGrad(() => pack(values)),
      (g) => backward.call(definition, context, ...unpack(g, shapes)),
    );
    const results = unpack(vector, shapes);
    for (const result of results) result.madeBy(name);
    connect(saved, inputs, made, results);
    return results;
  };
}

/** An argument as forward gets it. */
function asInput(given: unknown): unknown {
  const operand = asOperand(given);
  return isValue(operand) && !(operand instanceof Tensor) ? tensor(operand) : operand;
}

/** Results that were saved are saved as the places in the graph that they become: the backward pass depends on them, too. */
function connect(
  saved: Saved,
  inputs: readonly unknown[],
  made: readonly unknown[],
  results: readonly Tensor[],
): void {
  saved.tensors = saved.tensors.map((kept, i) => {
    const place = inputs.includes(kept) ? -1 : made.indexOf(kept);
    if (place === -1) return kept;
    saved.versions[i] = results[place].version;
    return results[place];
  });
}
