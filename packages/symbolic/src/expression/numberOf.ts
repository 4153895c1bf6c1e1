import type { Expr } from './Expr.js';

/** Whether a constant without a name: a number, or a value of an outer call. */
export const isUnnamed = ({ kind, name }: Expr): boolean => kind === 'constant' && name === '';

/** The number that a constant without a name is; undefined for everything else. */
export const numberOf = (e: Expr): number | undefined =>
  typeof e.value === 'number' && e.name === '' ? e.value : undefined;
