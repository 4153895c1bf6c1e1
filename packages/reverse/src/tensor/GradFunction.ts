import type { Value } from '@fourgrad/ops';
import type { GraphNode } from './GraphNode.js';
import type { Tensor } from './Tensor.js';

let created = 0;

/** A recorded operation: which tensors went in, and what a cotangent of the result gives each of them. */
export abstract class GradFunction {
  /** A number that grows with every operation: what goes in was made before what comes out. */
  readonly id: number;
  /** The operation as PyTorch calls it: MulBackward, SumBackward. */
  readonly name: string;
  /** The places of the operands in the graph; null for those that need no gradient. */
  readonly inputs: readonly (GraphNode | null)[];
  /** Whether a backward pass without `retainGraph` has been here. */
  freed = false;
  #operands: readonly Value[];

  constructor(
    /** The operation as the rulebook calls it: mul, sum. */
    readonly operation: string,
    operands: readonly Value[],
    /** What else the operation carries: axes, shapes. */
    readonly attributes: unknown = null,
  ) {
    created += 1;
    this.id = created;
    this.name = backwardName(operation);
    this.inputs = operands.map((operand) =>
      isTensor(operand) && operand.requiresGrad ? operand.node : null,
    );
    this.#operands = operands;
  }

  /** The operands, constants among them; none once they have been let go of. */
  get operands(): readonly Value[] {
    return this.#operands;
  }

  /** One share for each input; tensors, recorded in turn, if a graph of the gradients is asked for. */
  abstract shares(cotangent: Value, createGraph: boolean): readonly (Value | null)[];

  /** Lets go of what was kept for the backward pass. */
  free(): void {
    this.freed = true;
    this.#operands = [];
  }
}

/** Whether an operand is a tensor; asked like this, since tensors import this file. */
export const isTensor = (x: Value): x is Tensor => typeof x !== 'number' && 'gradFn' in x;

/** sin -> SinBackward */
const backwardName = (name: string): string => `${name[0].toUpperCase()}${name.slice(1)}Backward`;
