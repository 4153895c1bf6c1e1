/** The same numbers in [-scale, scale) on every machine: a linear congruential generator (Knuth 1997, 3.3.4). */
export function random(length, seed, scale = 1) {
  let state = BigInt(seed);
  return Float64Array.from({ length }, () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffff_ffff_ffff_ffffn;
    return scale * (Number(state >> 11n) / 2 ** 52 - 1);
  });
}
