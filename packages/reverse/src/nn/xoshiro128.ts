/**
 * xoshiro128**: a function that gives whole numbers from 0 up to 2^32, from four such numbers that are not all 0.
 *
 * Only operations on 32 bits, so the same numbers come out on every machine.
 *
 * @see Blackman and Vigna 2021, Scrambled linear pseudorandom number generators, ACM TOMS 47(4)
 * @example xoshiro128([1, 2, 3, 4])() // 11520
 */
export function xoshiro128(state: ArrayLike<number>): () => number {
  let [s0, s1, s2, s3] = Array.from(state);
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotateLeft(s3, 11);
    return result;
  };
}

const rotateLeft = (x: number, by: number): number => (x << by) | (x >>> (32 - by));
