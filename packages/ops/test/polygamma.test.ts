import { digamma, gamma, lgamma, polygamma } from '@fourgrad/ops';
import { derivative } from '@fourgrad/reverse';
import { describe, expect, it } from 'vitest';
import { exactly } from '../../harness/src/precise/decimal.ts';
import { precise } from '../../harness/src/precise/table.ts';

describe('next to a pole', () => {
  const beside = [-1, -2, -3, -10].flatMap((pole) => [pole * (1 + 2 ** -52), pole * (1 - 2 ** -53)]);

  it.each(beside)('digamma(%d) is right to 4 ulp', (x) => {
    const truth = precise.digamma(exactly(x)).toNumber();
    expect(Math.abs(digamma(x) - truth)).toBeLessThanOrEqual(4 * 2 ** -52 * Math.abs(truth));
  });

  it.each(beside)('gamma and lgamma have a derivative at %d', (x) => {
    expect(Number.isFinite(derivative(lgamma)(x))).toBe(true);
    expect(derivative(gamma)(x)).toBeCloseTo(gamma(x) * digamma(x), 9);
  });

  it('polygamma keeps the sign of (-1)^(n + 1) where it overflows', () => {
    const signs = [1, 2, 3, 4, 5].map((n) => Math.sign(polygamma(n, 1e-200)));
    expect(signs).toEqual([1, -1, 1, -1, 1]);
    expect(derivative(derivative(digamma))(1e-200)).toBe(Number.NEGATIVE_INFINITY);
  });
});
