import type { Ref } from './Ref.js';

/**
 * What an operation gives its operands, a_bar += y_bar dy/da, as operations between slots: those of its operands, of its
 * result and of the adjoint of that, those of constants, and one for each result here.
 */
export interface Pullback {
  /** Five numbers an operation: the slot of its result, its rule, and the slots of three operands. */
  readonly operations: Int32Array;
  /** Three numbers a share: ADD or SUB, the slot of the operand whose adjoint it is added to or taken from, its own slot. */
  readonly shares: Int32Array;
}

/** What is known of an adjoint: nothing; that its negative stands in the slot; or, as a reference, the constant that it is. */
export type AdjointKind = typeof ANY | typeof NEGATIVE | Ref;
export const ANY = 0;
export const NEGATIVE = 1;
