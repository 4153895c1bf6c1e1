import { derivative as forwardDerivative } from '@fourgrad/forward';
import { derivative } from '@fourgrad/reverse';
import { describe, expect, it } from 'vitest';
import { exactly } from '../../harness/src/precise/decimal.ts';
import { binaryCrossEntropyWithLogits, type Value } from '../src/index.js';

const ULPS = 8 * 2 ** -52;

describe('binaryCrossEntropyWithLogits', () => {
  const loss = (target: number) => (x: Value) => binaryCrossEntropyWithLogits(x, target);
  // -log s for the probability s that is given to the right class
  const truth = (x: number) => exactly(-x).exp().add(1).ln().toNumber();

  it.each([-1000, -50, -20, -1, 0, 1, 3, 20, 50, 100])(
    'at the logit %d keeps the digits of small losses',
    (x) => {
      for (const [target, size] of [[1, x], [0, -x]] as const) // biome-ignore format: two rows
        expect(Math.abs(loss(target)(x) - truth(size))).toBeLessThanOrEqual(ULPS * truth(size));
    },
  );

  it.each([
    ['reverse', derivative],
    ['forward', forwardDerivative],
  ])('at the logit 0 has the derivatives 1/2 - t and 1/4, %s mode', (_mode, d) => {
    for (const target of [0, 0.25, 1]) {
      expect(d(loss(target))(0)).toBe(0.5 - target);
      expect(d(d(loss(target)) as any)(0)).toBe(0.25);
    }
  });

  it('has the derivative -s(-x) of a right and certain prediction, not 0', () => {
    const want = -Math.exp(-50) / (1 + Math.exp(-50));
    expect(Math.abs(derivative(loss(1))(50) - want)).toBeLessThanOrEqual(ULPS * Math.abs(want));
  });
});
