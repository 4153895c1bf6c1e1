import { derivative as forwardDerivative } from '@fourgrad/forward';
import { derivative, gradient, tensor } from '@fourgrad/reverse';
import { describe, expect, it } from 'vitest';
import { exactly } from '../../harness/src/precise/decimal.ts';
import {
  array,
  binaryCrossEntropyWithLogits,
  crossEntropy,
  huber,
  layerNorm,
  mse,
  nll,
  type Value,
} from '../src/index.js';

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

describe('crossEntropy', () => {
  const logits = array([[1, 2, 4], [0.5, -1, 3]]); // biome-ignore format: rows
  const gradients = (target: unknown, x = logits) =>
    gradient((y: Value) => crossEntropy(y, target, { reduction: 'sum' }))(x).toArray();

  it('takes rows with a single 1 for the classes that they stand for', () => {
    const rows = [[0, 0, 1], [1, 0, 0]]; // biome-ignore format: rows
    expect(crossEntropy(logits, rows)).toBeCloseTo(crossEntropy(logits, [2, 0]), 15);
    const want = gradients([2, 0]);
    gradients(rows).forEach((row: number[], i: number) => {
      row.forEach((x, j) => {
        expect(x).toBeCloseTo(want[i][j], 15);
      });
    });
  });

  it('of probabilities has the gradient softmax(x) - t, and the mean over rows', () => {
    const [row, t] = [array([Math.log(1), Math.log(2), Math.log(5)]), [0.5, 0.25, 0.25]];
    const slope = gradient((y: Value) => crossEntropy(y, t))(row).toArray();
    [1 / 8 - 0.5, 2 / 8 - 0.25, 5 / 8 - 0.25].forEach((want, i) => {
      expect(slope[i]).toBeCloseTo(want, 15);
    });
    const twice = array([row.toArray(), row.toArray()]);
    expect(crossEntropy(twice, [t, t])).toBeCloseTo(crossEntropy(row, t), 14);
  });

  it('of one row takes its class without a list', () => {
    const row = array([1, 2, 4]);
    expect(crossEntropy(row, 2)).toBeCloseTo(crossEntropy([[1, 2, 4]], [2]), 15);
    expect(crossEntropy(row, 2, { reduction: 'none' })).toBe(crossEntropy(row, 2));
    expect(nll(row, 1)).toBe(-2);
  });

  it.each<[string, unknown, string]>([
    ['a class too many', [0, 3], 'Target 3 is out of bounds: classes are numbered 0, 1, ..., 2'],
    ['a class below 0', [0, -1], 'Target -1 is out of bounds'],
    ['a class below 0 in a tensor', tensor([0, -1]), 'Target -1 is out of bounds'],
    ['half a class', [0, 0.5], 'Target 0.5 is out of bounds'],
    ['no class', [0, Number.NaN], 'Target NaN is out of bounds'],
    ['a class for one row of two', [0], 'crossEntropy: scores [N, C] and N classes must match, got shapes [2,3] and [1]'],
    ['one class for all rows', 0, 'crossEntropy: scores [N, C] and N classes must match, got shapes [2,3] and []'],
  ])('refuses %s', (_what, target, words) => expect(() => crossEntropy(logits, target)).toThrow(words)); // biome-ignore format: a table
});

describe('a loss', () => {
  it.each<[string, (options: any) => unknown, string]>([
    ['mse', (options) => mse([1], [2], options), 'reduction'],
    ['huber', (options) => huber([1], [2], options), 'reduction, delta'],
    ['crossEntropy', (options) => crossEntropy([[1, 2]], [0], options), 'reduction'],
    ['layerNorm', (options) => layerNorm([1, 2], options), 'weight, bias, eps'],
  ])('or layer, %s, has no options but its own', (name, f, known) => {
    expect(() => f({ reduce: 'sum' })).toThrow(`${name} has no option reduce; its options are ${known}`);
    expect(() => f('sum')).toThrow(`${name} takes its options in an object`);
    expect(() => f(null)).toThrow(`${name} takes its options in an object`);
  });
});
