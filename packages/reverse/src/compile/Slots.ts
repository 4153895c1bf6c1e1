import { NOTHING, type Ref } from './Ref.js';

/** The slots of what every pullback starts from; those of the operands are 0, 1 and 2. */
export const RESULT = 3;
export const ADJOINT = 4;
const FIRST_FREE = 5;

/** Places for what pullbacks compute with, and the slots that these have been given. */
export class Slots {
  /** What stands there now, by slot. */
  readonly refs: Ref[] = new Array(FIRST_FREE).fill(NOTHING);
  readonly #ofConstant = new Map<Ref, number>();

  /** A slot that nothing stands in yet. */
  next(): number {
    return this.refs.push(NOTHING) - 1;
  }

  /** The slot in which a constant stands, or nothing, in place of an operand that a rule does not have. */
  ofConstant(x: Ref): number {
    const slot = this.#ofConstant.get(x) ?? this.refs.push(x) - 1;
    this.#ofConstant.set(x, slot);
    return slot;
  }

  /** Takes back all slots that were given. */
  clear(): void {
    this.#ofConstant.clear();
    this.refs.length = FIRST_FREE;
  }
}
