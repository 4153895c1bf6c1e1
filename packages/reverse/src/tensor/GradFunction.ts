import type { Value } from '@fourgrad/ops';
import { GraphNode } from './GraphNode.js';
import type { Path } from './pathTo.js';

/** An operand: the place of a tensor that needs a gradient; of others the value. */
export type Kept = GraphNode | Value;

let created = 0;

/** A recorded operation: which tensors went in, and what a cotangent of the result gives each of them. */
export abstract class GradFunction extends GraphNode {
  /** A number that grows with every operation: what goes in was made before what comes out. */
  readonly id: number;
  /** Whether a backward pass without `retainGraph` has been here. */
  freed = false;
  /** The function of the language whose last operation this is, where that is another one: mean, of which it is the division. */
  madeBy: string | null = null;

  constructor(
    /** What else the operation carries: axes, shapes. */
    readonly attributes: unknown = null,
  ) {
    super();
    created += 1;
    this.id = created;
  }

  override get gradFn(): GradFunction {
    return this;
  }

  /** The operation as the rulebook calls it: mul, sum. */
  abstract readonly operation: string;

  /** What PyTorch calls the function that was called: MulBackward, MeanBackward. */
  get name(): string {
    return backwardName(this.madeBy ?? this.operation);
  }

  /** The operands: the places of tensors that need a gradient, others as they are until they are let go of. */
  abstract readonly operands: readonly Kept[];

  /** The places of the operands in the graph; null for those that need no gradient. */
  get inputs(): readonly (GraphNode | null)[] {
    return this.operands.map((operand) => (operand instanceof GraphNode ? operand : null));
  }

  /**
   * One share for each input, those aside from a path left out; tensors, recorded in turn, if a graph of the gradients is
   * asked for.
   */
  abstract shares(cotangent: Value, createGraph: boolean, path?: Path): readonly (Value | null)[];

  /** Lets go of what was kept for the backward pass. */
  free(): void {
    this.freed = true;
  }
}

/** sin -> SinBackward */
export const backwardName = (name: string): string => `${name[0].toUpperCase()}${name.slice(1)}Backward`;
