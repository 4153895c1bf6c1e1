import type { Scenario } from '../Scenario.js';
import { uniformFrom } from './uniform.js';

/** A point with its name: one of the scenario's own, or `random-1`, `random-2`, ... */
export interface NamedPoint {
  readonly name: string;
  readonly at: readonly number[];
}

/** The points of one size: the named ones, then random ones, the same for the same seed. */
export function pointsOf(scenario: Scenario, size: number, seed: number, random: number): NamedPoint[] {
  const named = Object.entries(scenario.points(size)).map(([name, at]) => ({ name, at }));
  const uniform = uniformFrom(`${seed}/${scenario.id}/${size}`);
  const others = Array.from({ length: random }, (_, i) => ({
    name: `random-${i + 1}`,
    at: scenario.randomPoint(size, uniform),
  }));
  return [...named, ...others];
}
