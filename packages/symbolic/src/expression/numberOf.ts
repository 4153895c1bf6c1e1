import type { Expr } from './Expr.js';

/** Whether a constant without a name: a number, or a value of an outer call. */
export const isUnnamed = ({ kind, name }: Expr): boolean => kind === 'constant' && name === '';

/** The number that a constant without a name is; undefined for everything else. */
export const numberOf = (e: Expr): number | undefined =>
  isUnnamed(e) && typeof e.value === 'number' ? e.value : undefined;
