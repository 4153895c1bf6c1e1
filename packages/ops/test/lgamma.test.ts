import { lgamma } from '@fourgrad/ops';
import { expect, it } from 'vitest';
import { exactly } from '../../harness/src/precise/decimal.ts';
import { precise } from '../../harness/src/precise/table.ts';

it('lgamma is right to 20 ulp where its polynomials meet', () => {
  for (let x = 0.15; x < 2.5; x += 1 / 512) {
    const truth = precise.lgamma(exactly(x));
    const error = exactly(lgamma(x)).sub(truth).abs().toNumber();
    // near its zeros at 1 and 2 the last place shrinks faster than any float64 method follows
    expect(error, `lgamma(${x})`).toBeLessThanOrEqual(
      20 * 2 ** -53 * Math.max(Math.abs(truth.toNumber()), 2 ** -6),
    );
  }
});
