import * as forward from '@fourgrad/forward';
import { compile, gradient as reverse } from '@fourgrad/reverse';
import { gradient as symbolic } from '@fourgrad/symbolic';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../tests/support/closeness.ts';
import { scenarios } from '../../src/catalogue/catalogue.js';
import { problemOf, type Scenario } from '../../src/Scenario.js';
import { accuracyOf } from '../../src/truth/accuracy.js';
import { truthOf } from '../../src/truth/truth.js';
import { illConditioned, smoothPoints, someNumbers, tamePoints, withoutDerivative } from './points.js';

const TOLERANCE = 1e-9;

const forwardAt = (scenario: Scenario, size: number, point: readonly number[]): number[] =>
  forward.gradient(scenario.f(size))([...point]) as number[];

/** The truth at a point, in the order of the variables. */
function truthAt(scenario: Scenario, size: number, point: readonly number[]) {
  const problem = problemOf({ ...scenario, points: () => ({ here: point }) }, size);
  const { gradient } = truthOf(problem);
  return problem.variables.map((name) => gradient[name]);
}

describe.each(scenarios)('$id', (scenario) => {
  const { sizes } = scenario;
  const largest = sizes[sizes.length - 1];
  const some = [...new Set([sizes[0], sizes[Math.floor(sizes.length / 2)]])];

  it.each(some)('forward, reverse, compiled and symbolic mode agree at size %i', (size) => {
    const f = scenario.f(size);
    const [example] = Object.values(scenario.points(size));
    const compiled = compile(f, [[...example]]);
    for (const [, point] of smoothPoints(scenario, size, 2)) {
      const want = forwardAt(scenario, size, point);
      expectClose(reverse(f)([...point]), want, TOLERANCE);
      expectClose(compiled([...point])[1], want, TOLERANCE);
      expectClose(symbolic(f)([...point]), want, TOLERANCE);
    }
  });

  it(`along a direction, forward mode gives what reverse mode's gradient says, at size ${largest}`, () => {
    const f = scenario.f(largest);
    for (const [, point] of tamePoints(scenario, largest, 1)) {
      const direction = someNumbers(point.length, -1, 1);
      const [, slope] = forward.jvp(f)([...point], direction);
      const terms = (reverse(f)([...point]) as number[]).map((g, i) => g * direction[i]);
      const scale = Math.max(...terms.map(Math.abs));
      const error = Math.abs((slope as number) - terms.reduce((sum, term) => sum + term, 0));
      expect(error).toBeLessThanOrEqual(TOLERANCE * scale);
    }
  });

  it(`they agree with the truth at size ${sizes[0]}`, () => {
    const points = tamePoints(scenario, sizes[0], 1);
    expect(points.length).toBeGreaterThan(0);
    for (const [name, point] of points) {
      const accuracy = accuracyOf(forwardAt(scenario, sizes[0], point), truthAt(scenario, sizes[0], point));
      expect(accuracy?.relativeError, name).toBeLessThan(TOLERANCE);
    }
  });
});

describe('the points that are left out are what they are said to be', () => {
  const pointsOf = (list: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(list).flatMap(([id, names]) => names.map((name) => [id, name] as const));
  const at = (id: string, name: string) => {
    const scenario = scenarios.find((each) => each.id === id) as Scenario;
    const [size] = scenario.sizes;
    return { scenario, size, point: scenario.points(size)[name] };
  };

  it.each(pointsOf(withoutDerivative))('%s at its point %s has no derivative', (id, name) => {
    const { scenario, size, point } = at(id, name);
    expect(truthAt(scenario, size, point)).toContain(null);
  });

  it.each(pointsOf(illConditioned))('%s at its point %s loses its digits in every mode', (id, name) => {
    const { scenario, size, point } = at(id, name);
    const accuracy = accuracyOf(forwardAt(scenario, size, point), truthAt(scenario, size, point));
    expect(accuracy?.relativeError).toBeGreaterThan(TOLERANCE);
  });
});
