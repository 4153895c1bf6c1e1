import * as elementary from './elementary.js';

/**
 * Puts portable functions in place of Math's own, for this process, so that results are the same bits on every machine.
 *
 * It must come before anything that computes is imported, since primitives and peers keep the functions that they find.
 * IEEE 754 fixes the rest: + - * /, sqrt and the roundings are the same everywhere.
 */
export function usePortableMath(): void {
  Object.assign(Math, elementary, { hypot: hypotOfAll });
}

/** Math.hypot takes any number of arguments. */
function hypotOfAll(...numbers: number[]): number {
  return numbers.reduce(elementary.hypot, 0);
}
