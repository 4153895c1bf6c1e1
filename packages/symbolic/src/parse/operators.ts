import { add, div, eq, ge, gt, le, lt, max, mod, mul, ne, neg, pow, sub } from '@fourgrad/ops';
import { maskOf } from '../expression/masks.js';
import type { Builder } from './Builder.js';

/** The operators, by the names that mathjs gives them. */
export const OPERATORS: ReadonlyMap<string, Builder['build']> = new Map<string, Builder['build']>([
  ['add', add],
  ['subtract', sub],
  ['multiply', mul],
  ['divide', div],
  ['pow', pow],
  ['mod', mod],
  ['unaryMinus', neg],
  ['unaryPlus', (x) => x],
  ['larger', gt],
  ['largerEq', ge],
  ['smaller', lt],
  ['smallerEq', le],
  ['equal', eq],
  ['unequal', ne],
  ['bitAnd', (x, y) => mul(maskOf(x), maskOf(y))],
  ['bitOr', (x, y) => max(maskOf(x), maskOf(y))],
  ['not', (x) => eq(x, 0)],
]);
