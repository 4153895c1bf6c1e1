import { boundedValues } from './boundedValues.js';
import { constant } from './expression/build.js';
import type { Expr } from './expression/Expr.js';
import { sub } from './expression/operations.js';
import { freeVariables } from './expression/walk.js';
import { expand } from './simplify/expand.js';
import { shortest } from './simplify/shortest.js';

const POINTS = 12;
/** A difference that is clear: relative to the values, and by the bounds of their rounding errors. */
const CLEAR = 1e-6;
const CLEAR_OF_ROUNDING = 100;

/**
 * Whether two expressions have the same value for all values of their variables: true if the difference is 0 when it is
 * multiplied out or in its shortest form, false if it is clearly not 0 at some point, undefined if neither is found (the
 * question is undecidable in general: Richardson 1968). Identical nodes are compared with `===`.
 *
 * @example equals(parse('(x + 1)^2'), parse('x^2 + 2*x + 1')) // true
 * @example equals(parse('x^2'), parse('x^3')) // false
 */
export function equals(a: Expr, b: Expr): boolean | undefined {
  if (a === b || vanishes(sub(a, b))) return true;
  return differ(a, b) ? false : undefined;
}

/** Whether all terms cancel, multiplied out as they stand or in the shortest form. */
const vanishes = (difference: Expr): boolean =>
  [expand, shortest].some((rewritten) => rewritten(difference) === constant(0));

/** Whether the values differ at one of a few fixed points. */
function differ(a: Expr, b: Expr): boolean {
  const names = [...new Set([...freeVariables(a), ...freeVariables(b)])];
  for (let k = 0; k < POINTS; k++) {
    const at = new Map(names.map((name, i) => [name, coordinate(k, i)]));
    const [x, y] = boundedValues([a, b], at);
    const difference = Math.abs(x.value - y.value);
    const isClear = difference > CLEAR * (1 + Math.abs(x.value) + Math.abs(y.value));
    if (isClear && difference > CLEAR_OF_ROUNDING * (x.error + y.error)) return true;
  }
  return false;
}

/** Points that fill an interval evenly (Weyl): positive ones first, which most functions take. */
function coordinate(k: number, i: number): number {
  const fraction = ((k + 1) * Math.SQRT2 + (i + 1) * 0.618_033_988_75 * (k + 2)) % 1;
  return k < POINTS / 2 ? 0.1 + fraction : 4 * fraction - 2;
}
