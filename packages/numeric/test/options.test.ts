import { describe, expect, it } from 'vitest';
import {
  array,
  derivative,
  div,
  gradient,
  hessian,
  jacobian,
  type Method,
  mul,
  sin,
  square,
  sum,
  type Value,
} from '../src/index.js';

/** A function that notes where it is called. */
function watched(f: (x: any) => any) {
  const points: number[] = [];
  const called = (x: any) => {
    points.push(x);
    return f(x);
  };
  return { called, points };
}

describe('the method of finite differences', () => {
  it.each([
    ['central', [1.5, 0.5]],
    ['forward', [1.5, 1]],
    ['backward', [1, 0.5]],
  ] as const)('%s evaluates f at x + h %j with the step h = 1/2 as it is', (method, want) => {
    const { called, points } = watched((x) => mul(x, x));
    const value = derivative(called, { method, step: 0.5 })(1);
    expect(points.toSorted()).toEqual(want.toSorted());
    expect(value).toBe((want[0] ** 2 - want[1] ** 2) / (want[0] - want[1]));
  });

  it('is central if none is given: exact for a parabola', () => {
    expect(derivative((x) => mul(x, x), { step: 0.5 })(1)).toBe(2);
    expect(derivative((x) => mul(x, x), { method: 'central', step: 0.5 })(1)).toBe(2);
  });

  it.each([
    ['central', 1e-9],
    ['forward', 1e-7],
    ['backward', 1e-7],
  ] as const)('%s with a step of its own choice is good to %d', (method, tolerance) => {
    for (const x of [0.01, 1, 30]) {
      const slope = derivative((y) => sin(y), { method })(x);
      expect(Math.abs(slope - Math.cos(x))).toBeLessThan(tolerance * Math.max(1, x));
    }
  });

  it('one-sided evaluates f at the point once for all directions', () => {
    const { called, points } = watched(([x, y, z]: Value[]) => mul(mul(x, y), z));
    gradient(called, { method: 'forward' })([1, 2, 3]);
    expect(points).toHaveLength(4);
  });

  it('scales the step with x, so that large and small points keep their digits', () => {
    for (const x of [1e-6, 1, 1e6, 1e12])
      expect(derivative((y) => square(y))(x)).toBeCloseTo(2 * x, -Math.log10(x) + 6);
  });

  it('has another step for second derivatives', () => {
    expect(hessian(([x, y]) => mul(square(x), sin(y)))([2, 1])).toEqual([
      [expect.closeTo(2 * Math.sin(1), 6), expect.closeTo(4 * Math.cos(1), 6)],
      [expect.closeTo(4 * Math.cos(1), 6), expect.closeTo(-4 * Math.sin(1), 6)],
    ]);
    expect(hessian((x) => square(x), { step: 0.25 })(3)).toBe(2);
  });

  it('takes any function of numbers, JavaScript operators included', () => {
    expect(derivative((x) => x ** 3 + Math.atan(x))(2)).toBeCloseTo(12.2, 8);
    expect(jacobian((x) => [x[0] * x[1], Math.hypot(x[0], x[1])])([3, 4])[1][0]).toBeCloseTo(0.6, 9);
    expect(gradient((x) => sum(div(1, x)))(array([1, 2])).toArray()[1]).toBeCloseTo(-0.25, 9);
  });

  it.each(['middle', '', 'toString', 'constructor', 3, null])('%j is no method', (method) => {
    expect(() => derivative((x) => x, { method: method as Method })(1)).toThrow(
      `method is central, forward or backward, got ${method}`,
    );
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, '1'])('%j is no step', (step) => {
    expect(() => derivative((x) => x, { step: step as number })(1)).toThrow(
      `step must be positive and finite, got ${step}`,
    );
    expect(() => hessian((x) => x, { step: step as number })(1)).toThrow(
      `step must be positive and finite, got ${step}`,
    );
  });
});
