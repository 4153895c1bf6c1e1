import { kindOf } from '../operand.js';

/**
 * Asserts that an argument is a whole number from `least` up.
 *
 * @throws RangeError saying what it is for.
 */
export function requireWhole(what: string, x: unknown, least = Number.NEGATIVE_INFINITY): void {
  if (Number.isInteger(x) && (x as number) >= least) return;
  const from = least === Number.NEGATIVE_INFINITY ? '' : ` from ${least} up`;
  throw new RangeError(`${what} is a whole number${from}, got ${typeof x === 'number' ? x : kindOf(x)}`);
}

/**
 * Asserts that an argument is a list of whole numbers from `least` up.
 *
 * @throws TypeError for what is no list, RangeError for an entry that is no such number.
 */
export function requireWholes(what: string, list: unknown, least?: number): asserts list is number[] {
  requireList(what, list);
  for (const x of list) requireWhole(`each of ${what}`, x, least);
}

/**
 * Asserts that an argument is a list.
 *
 * @throws TypeError saying what it is for.
 */
export function requireList(what: string, list: unknown): asserts list is unknown[] {
  if (!Array.isArray(list))
    throw new TypeError(`${what} are a list, got ${typeof list === 'number' ? list : kindOf(list)}`);
}
