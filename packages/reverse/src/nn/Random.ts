import { splitMix64 } from './splitMix64.js';
import { standardNormal } from './standardNormal.js';
import { xoshiro128 } from './xoshiro128.js';

/**
 * A generator of random numbers that gives the same ones for the same seed, on every machine.
 *
 * The bits come from xoshiro128**, seeded by SplitMix64, as its authors advise. They are not those of PyTorch.
 *
 * @throws RangeError for a seed that is no whole number.
 * @see Blackman and Vigna 2021, Scrambled linear pseudorandom number generators, ACM TOMS 47(4)
 * @example new Random(1).permutation(5) // [0, 2, 3, 4, 1]
 */
export class Random {
  /** The next whole number from 0 up to, not including, 2^32. */
  readonly bits32: () => number;

  constructor(seed: number) {
    if (!Number.isInteger(seed)) throw new RangeError(`a seed is a whole number, got ${seed}`);
    const next = splitMix64(BigInt(seed));
    // two numbers of SplitMix64 in a row are never equal, so the state is never all 0
    this.bits32 = xoshiro128([next(), next()].flatMap((bits) => [low32(bits), low32(bits >> 32n)]));
  }

  /** A number from `low` up to, not including, `high`; 53 bits of it are random. */
  uniform(low = 0, high = 1): number {
    const bits53 = (this.bits32() >>> 5) * 2 ** 26 + (this.bits32() >>> 6);
    return low + (high - low) * (bits53 / 2 ** 53);
  }

  /** A number of the normal distribution. */
  normal(mean = 0, std = 1): number {
    return mean + std * standardNormal(() => this.uniform());
  }

  /**
   * A whole number from 0 up to, not including, `end`, all of them equally likely.
   *
   * @throws RangeError for an end that is no whole number from 1 up to 2^32.
   */
  integer(end: number): number {
    if (!Number.isInteger(end) || end < 1 || end > 2 ** 32)
      throw new RangeError(`integer(end) needs a whole number from 1 up to 2^32, got ${end}`);
    // beyond the last multiple of `end` the small remainders would come once too often
    const limit = 2 ** 32 - (2 ** 32 % end);
    let bits = this.bits32();
    while (bits >= limit) bits = this.bits32();
    return bits % end;
  }

  /** The numbers 0, 1, ..., n - 1 in a random order, all orders equally likely (Durstenfeld 1964). */
  permutation(n: number): number[] {
    const order = Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i > 0; i--) {
      const j = this.integer(i + 1);
      [order[i], order[j]] = [order[j], order[i]];
    }
    return order;
  }
}

const low32 = (bits: bigint): number => Number(BigInt.asUintN(32, bits));
