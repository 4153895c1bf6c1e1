import { seededUniform } from './seededUniform.js';

/** Numbers in [low, high), from numbers uniform in [0, 1). @example uniformNumbers(() => 0.5, 2, -1, 3) // [1, 1] */
export const uniformNumbers = (uniform: () => number, count: number, low: number, high: number): number[] =>
  Array.from({ length: count }, () => low + (high - low) * uniform());

/** Constants of a scenario: seeded numbers between low and high, rounded to 64ths so that they are short in print. */
export const seededNumbers = (seed: number, count: number, low: number, high: number): number[] =>
  uniformNumbers(seededUniform(seed), count, low, high).map((x) => Math.round(x * 64) / 64);
