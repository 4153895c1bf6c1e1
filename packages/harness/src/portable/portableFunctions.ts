import * as elementary from './elementary.js';

/** Math's elementary functions in pure JavaScript, by name. */
export const portableFunctions = { ...elementary, atan2, hypot, pow };

/** Math.hypot takes any number of arguments. */
function hypot(...numbers: number[]): number {
  return numbers.reduce((a, b) => elementary.hypot(a, b), 0);
}

// atan2(-y, x) = -atan2(y, x); @stdlib's own loses the sign where y / x is too small for a number
function atan2(y: number, x: number): number {
  return y < 0 ? -elementary.atan2(-y, x) : elementary.atan2(y, x);
}

const ALL_EVEN = 2 ** 53; // from here on every float64 is an even integer

/** Math.pow where @stdlib's own is another at special operands (ECMA-262, Number::exponentiate). */
function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (Math.abs(x) === 1 && Math.abs(y) === Number.POSITIVE_INFINITY) return Number.NaN;
  const negative = x < 0 || Object.is(x, -0);
  const odd = Math.abs(y) < ALL_EVEN && Math.abs(y % 2) === 1;
  const signless = x === 0 || x === Number.NEGATIVE_INFINITY || Math.abs(y) >= ALL_EVEN;
  return elementary.pow(negative && !odd && signless ? -x : x, y);
}
