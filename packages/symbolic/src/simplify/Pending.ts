import type { Expr } from '../expression/Expr.js';

/** A stack of what is still to be added or multiplied by, and how often. */
export interface Pending<Times> {
  readonly expr: Expr;
  readonly times: Times;
  readonly next: Pending<Times> | null;
}
