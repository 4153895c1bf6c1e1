/**
 * A line of an evaluation trace: an input, or one operation that ran (Griewank and Walther 2008, section 2.1; Baydin,
 * Pearlmutter, Radul and Siskind 2018, tables 2 and 3).
 */
export interface TraceRow {
  /** Of n inputs 1 - n, ..., -1, 0; of the operations 1, 2, ... in the order in which they ran. */
  readonly index: number;
  /** `v` and the index: v-1, v0, v1. */
  readonly name: string;
  /** The primitive, such as `mul`; `input` for an input. */
  readonly operation: string;
  /** The names of earlier rows, and numbers for constants. */
  readonly operands: readonly (string | number)[];
  /** The operation written out, `v-1 * v0`; of an input what it is called, `x1`. */
  readonly formula: string;
  readonly primal: number;
  /** The derivative of this row by each of its operands; null for constants. */
  readonly partials: readonly (number | null)[];
}
