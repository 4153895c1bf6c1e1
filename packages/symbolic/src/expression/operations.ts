import type { ElementwiseName } from '@fourgrad/ops';
import {
  absRule,
  addRule,
  divRule,
  expRule,
  logRule,
  mulRule,
  negRule,
  powRule,
  sqrtRule,
  subRule,
} from '@fourgrad/ops/rules';
import { apply } from './build.js';
import type { Expr } from './Expr.js';

/** Arithmetic on expressions, typed as such; the function language does the same for values of every kind. */
export const add = (x: Expr, y: Expr): Expr => apply(addRule, x, y);
export const sub = (x: Expr, y: Expr): Expr => apply(subRule, x, y);
export const mul = (x: Expr, y: Expr): Expr => apply(mulRule, x, y);
export const div = (x: Expr, y: Expr): Expr => apply(divRule, x, y);
export const neg = (x: Expr): Expr => apply(negRule, x);
export const pow = (x: Expr, y: Expr): Expr => apply(powRule, x, y);
export const exp = (x: Expr): Expr => apply(expRule, x);
export const log = (x: Expr): Expr => apply(logRule, x);
export const abs = (x: Expr): Expr => apply(absRule, x);
export const sqrt = (x: Expr): Expr => apply(sqrtRule, x);

/** Whether a node applies the rulebook's primitive of this name. */
export const isApplied = (e: Expr, name: ElementwiseName): boolean => e.operation === name;
