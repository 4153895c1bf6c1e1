import type { Expr } from './Expr.js';

/** Whether an expression is a sum or a difference. */
export const isSum = ({ operation }: Expr): boolean => operation === 'add' || operation === 'sub';
