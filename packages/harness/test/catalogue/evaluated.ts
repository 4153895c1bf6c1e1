import { gradient } from '@fourgrad/reverse';
import { expect } from 'vitest';
import type { Scenario } from '../../src/Scenario.js';

/** The value of a scenario's function. */
export const valueAt = (scenario: Scenario, size: number, point: readonly number[]): number =>
  scenario.f(size)(point) as number;

/** Its gradient, by reverse mode. */
export const gradientAt = (scenario: Scenario, size: number, point: readonly number[]): number[] =>
  gradient(scenario.f(size))([...point]) as number[];

/** Asserts that two lists of numbers agree to 12 digits of the largest. */
export function expectNear(got: readonly number[], want: readonly number[]): void {
  expect(got).toHaveLength(want.length);
  const scale = Math.max(...want.map(Math.abs), 1e-300);
  const error = Math.max(...want.map((x, i) => Math.abs(got[i] - x))) / scale;
  expect(error, `got ${got}, want ${want}`).toBeLessThan(1e-12);
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, x) => total + x, 0);
