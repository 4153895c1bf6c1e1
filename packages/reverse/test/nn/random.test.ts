import { erf } from '@fourgrad/ops';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitMix64 } from '../../src/nn/splitMix64.js';
import { standardNormal } from '../../src/nn/standardNormal.js';
import { xoshiro128 } from '../../src/nn/xoshiro128.js';
import { Random } from '../../src/nn.js';

const many = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);

describe('the generators give the numbers of their reference implementations', () => {
  it('SplitMix64 from 1234567', () => {
    expect(many(5, splitMix64(1234567n))).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
  });

  it('xoshiro128** from the state 1, 2, 3, 4', () => {
    expect(many(10, xoshiro128([1, 2, 3, 4]))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });
});

describe('Random', () => {
  it('repeats itself for a seed, and differs for another', () => {
    const stream = (seed: number) => {
      const random = new Random(seed);
      return many(20, () => random.normal());
    };
    expect(stream(7)).toEqual(stream(7));
    expect(stream(7)).not.toEqual(stream(8));
    expect(stream(-1)).not.toEqual(stream(1));
  });

  it('refuses a seed that is no whole number', () => {
    expect(() => new Random(0.5)).toThrow('a seed is a whole number, got 0.5');
  });

  it('draws uniform numbers from low up to high, evenly', () => {
    const random = new Random(1);
    const bins = new Array(10).fill(0);
    for (const x of many(100_000, () => random.uniform(-1, 4))) {
      expect(x >= -1 && x < 4).toBe(true);
      bins[Math.floor((x + 1) * 2)] += 1;
    }
    // chi-squared with 9 degrees of freedom: beyond 27.9 in one of 1000 generators
    expect(bins.reduce((total, count) => total + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.9);
  });

  it('draws normal numbers: their distribution function is that of Gauss (Kolmogorov-Smirnov)', () => {
    const random = new Random(2);
    const n = 50_000;
    const sorted = many(n, () => random.normal(3, 2)).sort((a, b) => a - b);
    const distances = sorted.map((x, i) => {
      const expected = (1 + erf((x - 3) / 2 / Math.SQRT2)) / 2;
      return Math.max(Math.abs(expected - i / n), Math.abs(expected - (i + 1) / n));
    });
    // beyond 1.95 / sqrt(n) in one of 1000 generators
    expect(Math.max(...distances.slice(0, n))).toBeLessThan(1.95 / Math.sqrt(n));
  });

  it('draws every whole number below the end equally often', () => {
    const random = new Random(3);
    const counts = new Array(7).fill(0);
    for (const x of many(70_000, () => random.integer(7))) counts[x] += 1;
    // chi-squared with 6 degrees of freedom
    expect(counts.reduce((total, count) => total + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(22.5);
    // 2^32 is no multiple of this end: the first third of the numbers must not come twice as often
    const thirds = many(9000, () => Math.floor(random.integer(3 * 2 ** 30) / 2 ** 30));
    expect(Math.abs(thirds.filter((third) => third === 0).length - 3000)).toBeLessThan(200);
    expect(() => random.integer(0)).toThrow('a whole number from 1 up to 2^32, got 0');
  });

  it('permutes: every number once, and every order of three equally often', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(200), (seed, n) => {
        const order = new Random(seed).permutation(n);
        expect(order.sort((a, b) => a - b)).toEqual(many(n, () => 0).map((_, i) => i));
      }),
    );
    const random = new Random(4);
    const counts: Record<string, number> = {};
    for (const order of many(60_000, () => random.permutation(3).join('')))
      counts[order] = (counts[order] ?? 0) + 1;
    const chiSquared = Object.values(counts).reduce(
      (total, count) => total + (count - 10_000) ** 2 / 10_000,
      0,
    );
    expect(Object.keys(counts)).toHaveLength(6);
    // chi-squared with 5 degrees of freedom
    expect(chiSquared).toBeLessThan(20.5);
  });
});

describe('standardNormal', () => {
  it('makes of uniform numbers what the algorithm says, step by step', () => {
    const given = (...numbers: number[]) => {
      const next = numbers.values();
      const result = standardNormal(() => {
        const { value, done } = next.next();
        if (done) throw new Error('it asks for more numbers than there are');
        return value;
      });
      expect(next.next().done).toBe(true);
      return result;
    };
    // k: one number below 1/2, an odd run, so k = 0; x = 0.3: no number below it; the sign
    expect(given(0.4, 0.45, 0.3, 0.4, 0.9)).toBe(0.3);
    expect(given(0.4, 0.45, 0.3, 0.4, 0.1)).toBe(-0.3);
    // k: an even run, then an odd one, so k = 1; x = 0.2 has to pass twice
    expect(given(0.6, 0.4, 0.45, 0.2, 0.5, 0.5, 0.9)).toBe(1.2);
    // x = 0.2: 0.1 below it is not kept, 0.5 being above 0.2 / 2
    expect(given(0.4, 0.45, 0.2, 0.1, 0.5, 0.9)).toBe(0.2);
    // x = 0.2: 0.1 below it is kept, 0.05 being below 0.2 / 2; an odd run refuses x, and all begins anew
    expect(given(0.4, 0.45, 0.2, 0.1, 0.05, 0.8, 0.4, 0.45, 0.3, 0.4, 0.9)).toBe(0.3);
  });
});
