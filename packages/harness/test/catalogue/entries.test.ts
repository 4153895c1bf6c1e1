import { describe, expect, it } from 'vitest';
import { scenarios } from '../../src/catalogue/catalogue.js';
import { Counted, type Tally, total } from '../../src/numbers/Counted.js';
import type { Scenario } from '../../src/Scenario.js';
import { randomPoints } from './points.js';

function operationsOf(scenario: Scenario, size: number): number {
  const tally: Tally = {};
  const [point] = Object.values(scenario.points(size));
  scenario.f(size)(point.map((x) => new Counted(x, tally)));
  return total(tally);
}

describe.each(scenarios)('$id', (scenario) => {
  const { source, sizes, tags } = scenario;
  const [smallest, largest] = [sizes[0], sizes[sizes.length - 1]];

  it('its source is course notes, or has a year', () => {
    expect(source).toMatch(
      tags.includes('notes') ? /^course notes [A-E]: |\b(1[6-9]|20)\d\d\b/ : /\b(1[6-9]|20)\d\d\b/,
    );
  });

  it('has a finite value at its named and at random points, of every size', () => {
    for (const size of sizes) {
      const points = [...Object.entries(scenario.points(size)), ...randomPoints(scenario, size, 3)];
      const values = points.map(([name, point]) => [name, scenario.f(size)(point)]);
      expect(values.filter(([, value]) => !Number.isFinite(value))).toEqual([]);
    }
  });

  it('is quick at its first size, and below 50 000 operations at its last', () => {
    // a particle takes twenty steps to cross the axis at all, each with a derivative inside
    expect(operationsOf(scenario, smallest)).toBeLessThan(scenario.id === 'particle' ? 1500 : 300);
    expect(operationsOf(scenario, largest)).toBeLessThan(50_000);
  });

  it('grows with its size', () => {
    const operations = sizes.map((size) => operationsOf(scenario, size));
    expect(operations).toEqual([...new Set(operations)].sort((a, b) => a - b));
  });

  it('is the same function each time it is made: its constants are', () => {
    const [point] = Object.values(scenario.points(largest));
    expect(scenario.f(largest)(point)).toBe(scenario.f(largest)(point));
    expect(scenario.points(largest)).toEqual(scenario.points(largest));
  });
});
