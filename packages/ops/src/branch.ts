import { eq, ge, gt, le, lt, ne } from './language.js';
import { Operand, Traced, type Value } from './operand.js';

/** An operand without a number of its own that knows, at a point, what number it would be: a symbol being traced. */
export interface Branching {
  /** The number at the point of the trace, noted as a condition of the trace; throws where there is no point. */
  branchValue(): number;
}

/**
 * The plain number behind a value, whatever traces it: for `if`, `while` and array indices, which need one.
 *
 * @throws TypeError for an array, or for a symbol traced without a point (use `where` there).
 * @example primal(2) // 2
 */
export function primal(x: Value): number {
  let inner: Value = x;
  while (inner instanceof Traced) inner = inner.primal;
  if (typeof inner === 'number') return inner;
  if (inner instanceof Operand && 'branchValue' in inner)
    return (inner as unknown as Branching).branchValue();
  throw new TypeError('a branch needs one number, and an array has many: use where(mask, x, y) for arrays');
}

const holds = (mask: Value): boolean => primal(mask) !== 0;

/** Whether x < y, taken from the primal values: a boolean for `if`. @example less(1, 2) // true */
export const less = (x: Value, y: Value): boolean => holds(lt(x, y));

/** Whether x <= y, taken from the primal values: a boolean for `if`. @example lessEqual(2, 2) // true */
export const lessEqual = (x: Value, y: Value): boolean => holds(le(x, y));

/** Whether x > y, taken from the primal values: a boolean for `if`. @example greater(1, 2) // false */
export const greater = (x: Value, y: Value): boolean => holds(gt(x, y));

/** Whether x >= y, taken from the primal values: a boolean for `if`. @example greaterEqual(2, 2) // true */
export const greaterEqual = (x: Value, y: Value): boolean => holds(ge(x, y));

/** Whether x and y have the same primal value: a boolean for `if`. @example equal(1, 2) // false */
export const equal = (x: Value, y: Value): boolean => holds(eq(x, y));

/** Whether x and y have different primal values: a boolean for `if`. @example notEqual(1, 2) // true */
export const notEqual = (x: Value, y: Value): boolean => holds(ne(x, y));
