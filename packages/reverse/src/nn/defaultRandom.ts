import { Random } from './Random.js';

let shared = /* @__PURE__ */ new Random(0);

/** What random numbers are drawn from. */
export interface RandomOptions {
  /** The default generator, see `manualSeed`, if left out. */
  readonly random?: Random;
}

/** The generator that is used where none is given. */
export const defaultRandom = (): Random => shared;

/**
 * Starts the default generator anew, from a seed; a program that never does so has the seed 0.
 *
 * @throws RangeError for a seed that is no whole number.
 * @example manualSeed(1).uniform() === new Random(1).uniform() // true
 */
export function manualSeed(seed: number): Random {
  shared = new Random(seed);
  return shared;
}
