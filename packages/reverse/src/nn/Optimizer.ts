import { elementsOf, kindOf, valueOfElements } from '@fourgrad/ops';
import { noGrad } from '../tensor/gradMode.js';
import { Tensor } from '../tensor/Tensor.js';

/** The new elements of one parameter, from the old ones and their gradient. */
export type Update = (x: ArrayLike<number>, gradient: ArrayLike<number>) => Float64Array;

/** What changes parameters along their gradients. */
export abstract class Optimizer {
  readonly #parameters: readonly Tensor[];
  /** Made when a parameter has its first gradient; what it remembers of earlier steps it keeps itself. */
  readonly #updates = new Map<Tensor, Update>();

  /** @throws TypeError for what are no tensors; Error for no parameters, or one that is no leaf. */
  constructor(parameters: Iterable<Tensor>) {
    if (parameters == null || !(Symbol.iterator in Object(parameters)))
      throw new TypeError(
        `params argument given to the optimizer should be an iterable of Tensors: model.parameters(), or [w, b]; got ${kindOf(parameters)}`,
      );
    this.#parameters = [...new Set(parameters)];
    if (this.#parameters.length === 0) throw new Error('optimizer got an empty parameter list');
    for (const parameter of this.#parameters) {
      if (!(parameter instanceof Tensor))
        throw new TypeError(
          `optimizer can only optimize Tensors, but one of the params is ${kindOf(parameter)}`,
        );
      const { isLeaf, gradFn } = parameter;
      if (!isLeaf)
        throw new Error(
          `can't optimize a non-leaf Tensor: ${gradFn?.name} made it; give the tensors it was made of`,
        );
    }
  }

  /** Forgets the gradients of all parameters. */
  zeroGrad(): void {
    for (const parameter of this.#parameters) parameter.zeroGrad();
  }

  /** Changes every parameter that has a gradient. */
  step(): void {
    for (const parameter of this.#parameters) {
      const { grad, data, shape } = parameter;
      if (grad === null) continue;
      const update = this.#updates.get(parameter) ?? this.updateOf(elementsOf(data).length);
      this.#updates.set(parameter, update);
      const elements = update(numbersOf(parameter), numbersOf(grad));
      noGrad(() => parameter.copy_(valueOfElements(shape, elements)));
    }
  }

  /** The update of a parameter with so many elements. */
  protected abstract updateOf(size: number): Update;
}

const numbersOf = ({ data }: Tensor): ArrayLike<number> => elementsOf(data) as ArrayLike<number>;
