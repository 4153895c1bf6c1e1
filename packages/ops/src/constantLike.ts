import { Operand, Traced, type Value } from './operand.js';

/** An operand that has constants of its own kind, as symbolic expressions have: log(2) stays log(2) in them. */
export interface OwnConstants {
  /** The constant of this number; Math.PI stands for pi. */
  ownConstant(value: number): Value;
}

/**
 * A constant of a rule in the kind of the operand: an expression for a symbolic one, the number itself for others. So
 * the irrational numbers of derivatives, such as log(2) and sqrt(pi), are written as what they are where there are symbols.
 *
 * @example constantLike(2, 5) // 2
 */
export function constantLike(value: number, operand: Value): Value {
  let inner = operand;
  while (inner instanceof Traced) inner = inner.primal;
  return inner instanceof Operand && 'ownConstant' in inner
    ? (inner as unknown as OwnConstants).ownConstant(value)
    : value;
}
