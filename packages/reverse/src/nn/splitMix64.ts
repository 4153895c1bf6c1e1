/**
 * SplitMix64: a function that gives whole numbers from 0 up to 2^64, all of them once before the first comes again.
 *
 * It turns a seed into the state of another generator: neighbouring seeds give numbers that have nothing in common.
 *
 * @see Steele, Lea and Flood 2014, Fast splittable pseudorandom number generators, OOPSLA
 * @example splitMix64(1234567n)() // 6457827717110365317n
 */
export function splitMix64(seed: bigint): () => bigint {
  let state = bits64(seed);
  return () => {
    state = bits64(state + 0x9e3779b97f4a7c15n);
    let mixed = state;
    mixed = bits64((mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = bits64((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    return mixed ^ (mixed >> 31n);
  };
}

const bits64 = (x: bigint): bigint => BigInt.asUintN(64, x);
