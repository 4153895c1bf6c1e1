/** The same numbers in [-scale, scale) on every machine: Marsaglia 2003, *Xorshift RNGs*; the seed is not 0. */
export function random(length, seed, scale = 1) {
  let state = Math.imul(seed, 0x9e3779b1); // small seeds would give small numbers first
  return Float64Array.from({ length }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (scale * state) / 2 ** 31;
  });
}
