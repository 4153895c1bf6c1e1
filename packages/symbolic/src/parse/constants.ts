import { namedConstant } from '../expression/build.js';
import type { Expr } from '../expression/Expr.js';

const PI = namedConstant('pi', Math.PI);
const TAU = namedConstant('tau', 2 * Math.PI);

/** The constants of the function language. */
export const CONSTANTS: ReadonlyMap<string, Expr> = new Map([
  ['pi', PI],
  ['π', PI],
  ['e', namedConstant('e', Math.E)],
  ['tau', TAU],
  ['τ', TAU],
]);
