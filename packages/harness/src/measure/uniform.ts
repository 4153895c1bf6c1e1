/**
 * Numbers uniform in [0, 1) from a text, the same everywhere: xorshift (Marsaglia 2003) of a hash (FNV-1a) of the text.
 *
 * @see Marsaglia 2003, "Xorshift RNGs", Journal of Statistical Software 8(14)
 */
export function uniformFrom(seed: string): () => number {
  let state = hash(seed) || 1; // 0 is a fixed point
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let i = 0; i < 8; i++) next(); // similar seeds start with similar numbers
  return () => next() / 2 ** 32;
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}
