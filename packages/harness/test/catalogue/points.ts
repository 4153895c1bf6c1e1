import { uniformNumbers } from '../../src/catalogue/randomNumbers.js';
import { seededUniform } from '../../src/catalogue/seededUniform.js';
import type { Scenario } from '../../src/Scenario.js';

/** Named points where a function has no derivative, by scenario: its modes give what convention says. */
export const withoutDerivative: Readonly<Record<string, readonly string[]>> = {
  'abs-at-zero': ['corner'],
  'root-at-origin': ['tip'],
  'max-tie': ['tie'],
};

/** Named points where the function as written loses its digits, and with them every mode. */
export const illConditioned: Readonly<Record<string, readonly string[]>> = {
  cancellation: ['small', 'tiny'],
};

type Named = readonly [name: string, point: readonly number[]];

const listed = (list: Readonly<Record<string, readonly string[]>>, { id }: Scenario, name: string) =>
  Object.hasOwn(list, id) && list[id].includes(name);

/** The named points where the function has a derivative, and some seeded random ones. */
export function smoothPoints(scenario: Scenario, size: number, random: number): Named[] {
  const named = Object.entries(scenario.points(size)).filter(
    ([name]) => !listed(withoutDerivative, scenario, name),
  );
  return [...named, ...randomPoints(scenario, size, random)];
}

/** Those of them where float64 suffices to evaluate the function. */
export const tamePoints = (scenario: Scenario, size: number, random: number): Named[] =>
  smoothPoints(scenario, size, random).filter(([name]) => !listed(illConditioned, scenario, name));

/** Seeded random points. */
export function randomPoints(scenario: Scenario, size: number, count: number): Named[] {
  const uniform = seededUniform(size);
  return Array.from({ length: count }, (_, i) => [`random ${i}`, scenario.randomPoint(size, uniform)]);
}

/** Numbers between low and high, the same on every run. */
export const someNumbers = (count: number, low: number, high: number, seed = 1): number[] =>
  uniformNumbers(seededUniform(seed), count, low, high);
