import { Random } from './Random.js';

let shared = /* @__PURE__ */ new Random(0);

/** What random numbers are drawn from. */
export interface RandomOptions {
  /** The generator of `manualSeed` if left out. */
  readonly random?: Random;
}

/** What numbers are drawn from where no generator is given. */
export const defaultRandom = (): Random => shared;

/**
 * Starts the generator that is used where none is given anew, from a seed; it starts from 0 in every program.
 *
 * @throws RangeError for a seed that is no whole number.
 * @example manualSeed(1).uniform() === new Random(1).uniform() // true
 */
export function manualSeed(seed: number): Random {
  shared = new Random(seed);
  return shared;
}
