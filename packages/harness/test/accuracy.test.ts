import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, exactly } from '../src/precise/decimal.js';
import { accuracyOf, ulpOf } from '../src/truth/accuracy.js';

const SMALLEST = 2 ** -1074;

/** The next float64 above a positive one. */
function above(x: number): number {
  const bits = new BigInt64Array(new Float64Array([x]).buffer);
  bits[0] += 1n;
  return new Float64Array(bits.buffer)[0];
}

const of = (computed: number, truth: number | string) =>
  accuracyOf([computed], [typeof truth === 'number' ? exactly(truth) : new Decimal(truth)]);

describe('ulpOf is the distance of float64 numbers', () => {
  it.each([
    [1, 2 ** -52],
    [0.75, 2 ** -53],
    [-3, 2 ** -51],
    [0, SMALLEST],
    [SMALLEST, SMALLEST],
    [2 ** -1022, SMALLEST],
    [2 ** -1021, 2 ** -1073],
    [Number.MAX_VALUE, 2 ** 971],
    [0.1, 2 ** -56],
  ])('at %s', (x, ulp) => {
    expect(ulpOf(exactly(x)).toNumber()).toBe(ulp);
  });

  it('at every power of two, and just below it', () => {
    for (let e = -1021; e <= 1023; e++) {
      const x = 2 ** e;
      const below = x - 2 ** Math.max(e - 53, -1074);
      expect(below).toBeLessThan(x);
      expect(ulpOf(exactly(x)).toNumber()).toBe(2 ** Math.max(e - 52, -1074));
      expect(ulpOf(exactly(below)).toNumber()).toBe(2 ** Math.max(e - 53, -1074));
    }
  });

  it('at any number', () => {
    const positive = fc.double({ min: SMALLEST, max: 2 ** 1023, noNaN: true });
    fc.assert(
      fc.property(positive, (x) => {
        expect(ulpOf(exactly(x)).toNumber()).toBe(above(x) - x);
      }),
    );
  });

  it('a truth beyond float64 has the ulp of the largest number', () => {
    expect(ulpOf(new Decimal('1e400')).eq(new Decimal(2).pow(971))).toBe(true);
  });
});

describe('accuracyOf', () => {
  it('an exact result has 17 digits and no error', () => {
    expect(of(0.1, 0.1)).toEqual({ relativeError: 0, ulp: 0, digits: 17 });
    expect(of(0, 0)).toEqual({ relativeError: 0, ulp: 0, digits: 17 });
    expect(of(-0, 0)).toEqual({ relativeError: 0, ulp: 0, digits: 17 });
    expect(of(SMALLEST, SMALLEST)).toEqual({ relativeError: 0, ulp: 0, digits: 17 });
  });

  it('the neighbour of the truth is one ulp off', () => {
    for (const x of [1, 0.1, 3, 1e300, 1e-300, SMALLEST, 2 ** 52, Math.PI]) {
      expect(of(above(x), x)?.ulp).toBe(1);
      expect(of(-above(x), -x)?.ulp).toBe(1);
    }
    const { relativeError, digits } = of(1 + 2 ** -52, 1) as { relativeError: number; digits: number };
    expect(relativeError).toBe(2 ** -52);
    expect(digits).toBeCloseTo(52 * Math.log10(2), 12);
  });

  it('a correctly rounded result is at most half an ulp off', () => {
    expect(of(1 / 3, '0.33333333333333333333333333333333333333333')?.ulp).toBeLessThanOrEqual(0.5);
    expect(of(0.1, '0.1')?.ulp).toBeLessThanOrEqual(0.5);
    expect(of(0.1, '0.1')?.ulp).toBeGreaterThan(0);
  });

  it('digits are -log10 of the relative error, never below 0 nor above 17', () => {
    expect(of(1.001, '1')?.digits).toBeCloseTo(3, 3);
    expect(of(100, '1')?.digits).toBe(0);
    expect(of(0, '1')?.digits).toBe(0);
    expect(of(-1, '1')?.digits).toBe(0);
    expect(of(1, '1.0000000000000000000000001')?.digits).toBe(17);
  });

  it('a truth that underflows to 0 is known as well as float64 can', () => {
    expect(of(0, '1e-400')).toMatchObject({ digits: 17 });
    expect(of(SMALLEST, '4e-324')?.digits).toBeLessThan(1);
    expect(of(1e-300, '1e-400')?.digits).toBe(0);
  });

  it('where the truth is 0 the error is absolute', () => {
    expect(of(1e-11, 0)?.relativeError).toBe(1e-11);
    expect(of(1e-11, 0)?.digits).toBeCloseTo(11, 12);
  });

  it('where a component is 0 its ulps are those of the largest', () => {
    expect(accuracyOf([1, 2 ** -52], [exactly(1), exactly(0)])?.ulp).toBe(1);
    expect(of(2 ** -52, 0)?.ulp).toBe(1);
  });

  it('NaN and infinities have no digits', () => {
    for (const bad of [Number.NaN, Infinity, -Infinity]) {
      expect(of(bad, 1)).toEqual({ relativeError: Infinity, ulp: Infinity, digits: 0 });
      expect(of(bad, 0)).toEqual({ relativeError: Infinity, ulp: Infinity, digits: 0 });
      expect(accuracyOf([1, bad], [exactly(1), exactly(1)])?.digits).toBe(0);
    }
  });

  it('the relative error of a gradient is in the max norm, ulps are those of the worst component', () => {
    const truth = [exactly(1000), exactly(1)];
    const accuracy = accuracyOf([1000, 1 + 2 ** -52], truth);
    expect(accuracy?.relativeError).toBe(2 ** -52 / 1000);
    expect(accuracy?.ulp).toBe(1);
  });

  it('there is no accuracy without a truth of every component', () => {
    expect(accuracyOf([1, 2], [exactly(1), null])).toBeNull();
    expect(accuracyOf([1], [null])).toBeNull();
    expect(accuracyOf([], [])).toBeNull();
  });
});
