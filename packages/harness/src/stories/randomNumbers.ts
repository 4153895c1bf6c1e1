/**
 * Numbers in [0, 1) from a seed, the same on every machine: a linear congruential generator modulo 2^32.
 *
 * @see Press et al., Numerical Recipes, 2nd edition, 7.1 (its "quick and dirty" constants)
 */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
