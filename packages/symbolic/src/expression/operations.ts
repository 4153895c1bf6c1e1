import { rulebook } from '@fourgrad/ops';
import { apply } from './build.js';
import type { Expr } from './Expr.js';

/** Arithmetic on expressions, typed as such; the function language does the same for values of every kind. */
export const add = (x: Expr, y: Expr): Expr => apply(rulebook.add, [x, y]);
export const sub = (x: Expr, y: Expr): Expr => apply(rulebook.sub, [x, y]);
export const mul = (x: Expr, y: Expr): Expr => apply(rulebook.mul, [x, y]);
export const div = (x: Expr, y: Expr): Expr => apply(rulebook.div, [x, y]);
export const neg = (x: Expr): Expr => apply(rulebook.neg, [x]);
export const pow = (x: Expr, y: Expr): Expr => apply(rulebook.pow, [x, y]);
export const exp = (x: Expr): Expr => apply(rulebook.exp, [x]);
export const log = (x: Expr): Expr => apply(rulebook.log, [x]);
export const abs = (x: Expr): Expr => apply(rulebook.abs, [x]);
export const sqrt = (x: Expr): Expr => apply(rulebook.sqrt, [x]);

/** Whether a node applies the rulebook's primitive of this name. */
export const isApplied = (e: Expr, name: keyof typeof rulebook): boolean => e.operation === name;
