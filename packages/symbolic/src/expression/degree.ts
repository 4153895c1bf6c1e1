import type { Expr } from './Expr.js';

/** As a monomial in variables, the degree of an operation's result; 0 for what is no power of a variable. */
export function degreeOf(operation: string, x: Expr, y: Expr): number {
  switch (operation) {
    case 'mul':
      return x.degree + y.degree;
    case 'div':
      return x.degree - y.degree;
    case 'neg':
      return x.degree;
    case 'sqrt':
      return x.degree / 2;
    case 'pow':
      return typeof y.value === 'number' && y.kind === 'constant' ? x.degree * y.value : 0;
    default:
      return 0;
  }
}
