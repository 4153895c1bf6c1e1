import type { Value } from '@fourgrad/ops';
import type { Expr } from '../expression/Expr.js';

/** How a function or an operator of the text builds an expression, and how many operands it takes. */
export interface Builder {
  readonly least: number;
  readonly most: number;
  readonly build: (...operands: Expr[]) => Value;
}

export const exactly = (count: number, build: Builder['build']): Builder => ({
  least: count,
  most: count,
  build,
});

const MOST_OPERANDS = 10_000; // of one call, well below what JavaScript can pass

/** A function of any number of operands, two by two from the left. */
export const several = (build: (a: Value, b: Value) => Value): Builder => ({
  least: 1,
  most: MOST_OPERANDS,
  build: (...operands) => (operands as Value[]).reduce(build),
});
