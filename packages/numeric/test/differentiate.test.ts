import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differentiate } from '../src/index.js';

describe('differentiate', () => {
  it.each([
    ['sin', Math.sin, 1, Math.cos(1)],
    ['exp', Math.exp, 0, 1],
    ['exp', Math.exp, 10, Math.exp(10)],
    ['log', Math.log, 3, 1 / 3],
    ['x^2', (x: number) => x * x, -5, -10],
    ['1/x', (x: number) => 1 / x, 0.5, -4],
    ['7', () => 7, 2, 0],
  ])('of %s is right to its stated error, and to eight digits', (_name, f, x, slope) => {
    const { value, error, status } = differentiate(f, x);
    expect(status).toBe('ok');
    expect(Math.abs(value - slope)).toBeLessThanOrEqual(error);
    expect(error).toBeLessThan(1e-8 * Math.max(1, Math.abs(slope)));
  });

  it('says how often it called f and how small a step it took', () => {
    let calls = 0;
    const points: number[] = [];
    const { evaluations, step } = differentiate((x) => {
      calls += 1;
      points.push(x);
      return Math.cos(x);
    }, 100);
    expect(evaluations).toBe(calls);
    expect(Math.min(...points.map((x) => Math.abs(x - 100)))).toBe(step);
  });

  it('takes steps that are powers of two, which add to x without rounding', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (x) => {
        const { step } = differentiate(Math.sin, x);
        expect(Number.isInteger(Math.log2(step))).toBe(true);
      }),
    );
  });

  it('states a larger error for a noisy function', () => {
    const noisy = (x: number) => Math.fround(Math.sin(x));
    const { value, error } = differentiate(noisy, 1);
    expect(error).toBeGreaterThan(differentiate(Math.sin, 1).error);
    expect(Math.abs(value - Math.cos(1))).toBeLessThan(0.1);
  });

  it.each([
    ['outside the domain', Math.log, -1],
    ['at the edge of the domain', Math.sqrt, 0],
    ['where f is infinite', () => Number.POSITIVE_INFINITY, 1],
    ['at infinity', Math.sin, Number.POSITIVE_INFINITY],
    ['at NaN', Math.sin, Number.NaN],
  ])('says notFinite %s instead of a number', (_where, f, x) => {
    const { value, error, status } = differentiate(f, x);
    expect([value, error, status]).toEqual([Number.NaN, Number.NaN, 'notFinite']);
  });

  it('states that it knows nothing of a pole that its steps straddle', () => {
    const { value, error, status } = differentiate((x) => 1 / x, 0);
    expect(status).toBe('ok');
    expect(error).toBeGreaterThan(value / 10);
  });

  it('takes a number', () => {
    expect(() => differentiate(Math.sin, '1' as never)).toThrow('differentiate takes a number, got string');
  });
});
