import { add, exp, mul, square } from '@fourgrad/ops';
import { describe, expect, it } from 'vitest';
import { vcurve } from '../../src/stories/vcurve.js';

const [forward, central] = vcurve.data().curves;

describe('the error over the step', () => {
  it('is that of the quotients written out by hand', () => {
    const f = (x: number) => 1 / (1 + x * x);
    const slope = -1.4 / 1.49 ** 2;
    for (const { exponent, error } of forward.errors) {
      const h = 2 ** exponent;
      expect(error).toBeCloseTo(Math.abs(((f(0.7 + h) - f(0.7)) / h - slope) / slope), 12);
    }
    for (const { exponent, error } of central.errors) {
      const h = 2 ** exponent;
      expect(error).toBeCloseTo(Math.abs(((f(0.7 + h) - f(0.7 - h)) / (2 * h) - slope) / slope), 12);
    }
  });

  it('goes like h for forward and like h^2 for central differences while truncation rules', () => {
    expect(forward.truncation).toBeCloseTo(1, 1);
    expect(central.truncation).toBeCloseTo(2, 1);
  });

  it('goes about like 1/h for both where rounding rules', () => {
    for (const { rounding } of [forward, central])
      expect(Math.abs((rounding as number) + 1)).toBeLessThan(0.2);
  });

  it('is least within a factor of 16 of sqrt(eps) = 2^-26 and of cbrt(eps) = 2^-17.3', () => {
    expect(Math.abs(forward.best.exponent + 26)).toBeLessThanOrEqual(4);
    expect(Math.abs(central.best.exponent + 52 / 3)).toBeLessThanOrEqual(4);
    expect(central.best.error).toBeLessThan(forward.best.error);
  });
});

describe('the sentences', () => {
  it('name the best steps, the theory and both slopes', () => {
    const [first, second] = vcurve.sentences(vcurve.data());
    expect(first).toMatch(
      /^The forward difference is best with h = 2\^-\d+, close to the sqrt\(eps\) of theory/,
    );
    expect(first).toContain('h^1.0');
    expect(second).toContain('close to the cbrt(eps) of theory');
    expect(second).toContain('h^2.0');
  });

  it('claim no truncation where there is none: central differences of a parabola are exact', () => {
    const parabola = vcurve.data({ name: 'x²', f: (x) => square(x), at: 0.5, slope: 1 });
    expect(parabola.curves[1].truncation).toBeNull();
    expect(vcurve.sentences(parabola)[1]).not.toContain('above it');
  });

  it('say that theory is far off where f has its own scale: exp(4096 x) wants far smaller steps', () => {
    const steep = vcurve.data({ name: 'exp(4096 x)', f: (x) => exp(mul(4096, x)), at: 0, slope: 4096 });
    expect(vcurve.sentences(steep)[1]).toMatch(/a factor of 2\^\d+ away from the cbrt\(eps\) of theory/);
  });

  it('hold for a line, whose quotients are exact, without any slope', () => {
    const line = vcurve.data({ name: '2x+1', f: (x) => add(mul(2, x), 1), at: 0, slope: 2 });
    expect(line.curves.every(({ truncation }) => truncation === null)).toBe(true);
    expect(vcurve.sentences(line).join(' ')).not.toMatch(/NaN|null/);
  });
});
