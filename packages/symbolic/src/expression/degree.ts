import type { Expr } from './Expr.js';

/** As a monomial in variables, the degree of an operation's result; undefined for what is no power of a variable. */
export function degreeOf(operation: string, x: Expr, y: Expr): number | undefined {
  switch (operation) {
    case 'mul':
      return degree(x) + degree(y);
    case 'div':
      return degree(x) - degree(y);
    case 'neg':
      return x.degree;
    case 'sqrt':
      return degree(x) / 2;
    case 'pow':
      if (typeof y.value === 'number') return degree(x) * y.value;
  }
  return undefined;
}

/** The same, where what is no power of a variable counts nothing. */
export const degree = (e: Expr): number => e.degree ?? 0;
