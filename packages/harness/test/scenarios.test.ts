import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemById, scenarioById, scenarios } from '../src/catalogue/catalogue.js';
import { problemFor } from '../src/cli/problemFor.js';
import { isSized, problemId, problemOf } from '../src/Scenario.js';
import { errorOf } from './user-error.js';

describe('ids of scenarios', () => {
  it('are unique, in kebab case, and no id of one is that of a size of another', () => {
    const ids = scenarios.flatMap((scenario) => [
      ...(isSized(scenario) ? [scenario.id] : []),
      ...scenario.sizes.map((size) => problemId(scenario, size)),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  });

  it('scenarioById finds every one, and nothing else', () => {
    for (const scenario of scenarios) expect(scenarioById(scenario.id)).toBe(scenario);
    for (const id of ['', 'logistic-4', '__proto__']) expect(scenarioById(id)).toBeUndefined();
  });

  it('a size that is not built in, and a missing one, are answered with those that are', () => {
    for (const text of ['logistic', 'logistic-999']) {
      expect(problemById(text)).toBeUndefined();
      expect(errorOf(() => problemFor(text, undefined)).message).toContain('logistic-3, logistic-4');
    }
    expect(problemFor('logistic-4', undefined).title).toBe('iterated logistic map, depth 4');
  });
});

describe.each(scenarios)('$id', (scenario) => {
  const { sizes, tags } = scenario;

  it('says where it comes from and what it shows, in a sentence', () => {
    expect(scenario.source).toMatch(/\w/);
    expect(scenario.shows).toMatch(/^[A-Z].*[^.]\.$/s);
    expect(new Set(tags).size).toBe(tags.length);
    expect(tags.length).toBeGreaterThan(0);
  });

  it('its sizes ascend', () => {
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.every((size, i) => Number.isInteger(size) && size > (sizes[i - 1] ?? 0))).toBe(true);
  });

  it('at every size it has different variables and a point for them', () => {
    for (const size of sizes) {
      const names = scenario.variables(size);
      expect(new Set(names).size).toBe(names.length);
      const points = Object.values(scenario.points(size));
      expect(points.length).toBeGreaterThan(0);
      for (const point of points) expect(point).toHaveLength(names.length);
    }
  });

  it('its random points lie in its domain', () => {
    const uniform = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    const size = sizes[0];
    fc.assert(
      fc.property(fc.infiniteStream(uniform), (stream) => {
        const point = scenario.randomPoint(size, () => stream.next().value as number);
        expect(point).toHaveLength(scenario.variables(size).length);
        expect(scenario.f(size)(point)).toSatisfy(Number.isFinite);
      }),
      { numRuns: 50 },
    );
  });

  it('a problem of it is the same function at the same point', () => {
    const problem = problemOf(scenario, sizes[0]);
    const [point] = Object.values(scenario.points(sizes[0]));
    expect(Object.values(problem.at)).toEqual(point);
    expect(problem.f(...point)).toBe(scenario.f(sizes[0])(point));
  });
});
