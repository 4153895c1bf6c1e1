const MULTIPLIER = 48271;
const PRIME = 2 ** 31 - 1;

/**
 * Numbers uniform in (0, 1), the same for the same seed on every machine: the integers stay below 2^53, so are exact.
 *
 * @see Park, Miller & Stockmeyer 1993, "Remarks on choosing and implementing random number generators"
 * @example seededUniform(1)() === seededUniform(1)() // true
 */
export function seededUniform(seed: number): () => number {
  // s_{k+1} = 48271 s_k mod (2^31 - 1)
  let state = (seed % (PRIME - 1)) + 1;
  const next = (): number => {
    state = (state * MULTIPLIER) % PRIME;
    return state / PRIME;
  };
  for (let skipped = 0; skipped < 8; skipped++) next(); // seeds close to each other begin alike
  return next;
}
