import { parse, size } from '@fourgrad/symbolic';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestGrowth, fitLaw, type Law, lawAt, laws } from '../../src/fit/growth.js';
import { growthWords } from '../../src/fit/growthWords.js';

const steps = [1, 2, 3, 4, 5, 6, 7, 8];
const pairsOf = (law: Law, a: number, b: number) => steps.map((n) => [n, lawAt({ law, a, b }, n)] as const);

const constants = {
  linear: [fc.double({ min: 0.1, max: 50, noNaN: true }), fc.double({ min: 0.1, max: 20, noNaN: true })],
  polynomial: [fc.double({ min: 0.1, max: 50, noNaN: true }), fc.double({ min: 1.5, max: 5, noNaN: true })],
  exponential: [fc.double({ min: 0.1, max: 50, noNaN: true }), fc.double({ min: 1.2, max: 5, noNaN: true })],
} as const;

describe.each(laws.map((law) => [law, constants[law]] as const))(
  'data of an exactly %s law',
  (law, [as, bs]) => {
    it('give its constants back, and no other law fits them as well', () => {
      fc.assert(
        fc.property(as, bs, (a, b) => {
          const best = bestGrowth(pairsOf(law, a, b));
          expect(best.law).toBe(law);
          expect(best.error).toBe(0);
          expect(best.explained).toBe(1);
          expect(best.a).toBeCloseTo(a, 6);
          expect(best.b).toBeCloseTo(b, 6);
        }),
      );
    });

    it('keep their law when every number is off by up to 2 %', () => {
      const noise = [0.02, -0.01, 0.015, -0.02, 0.01, 0, -0.015, 0.02];
      const middle = { linear: [3, 7], polynomial: [2, 3], exponential: [1, 2.5] }[law];
      const noisy = pairsOf(law, middle[0], middle[1]).map(([n, y], i) => [n, y * (1 + noise[i])] as const);
      const best = bestGrowth(noisy);
      expect(best.law).toBe(law);
      expect(best.b / middle[1]).toBeCloseTo(1, 1);
      expect(best.error).toBeLessThan(0.02);
    });
  },
);

it('y = 3 n is linear and polynomial alike: it is called linear', () => {
  expect(bestGrowth(steps.map((n) => [n, 3 * n]))).toMatchObject({ law: 'linear', b: 3, error: 0 });
});

it('a line that falls below zero has an infinite error, not NaN', () => {
  const { error } = fitLaw('linear', [
    [1, 1000],
    [2, 1],
    [3, 0.001],
    [4, 1000],
  ]);
  expect(error).toBe(Number.POSITIVE_INFINITY);
});

it('two pairs determine every law and test none: they are refused, as is what has no logarithm', () => {
  expect(() =>
    bestGrowth([
      [1, 2],
      [2, 3],
    ]),
  ).toThrow(RangeError);
  expect(() =>
    bestGrowth([
      [1, 2],
      [2, 0],
      [3, 4],
    ]),
  ).toThrow('positive');
  expect(() =>
    bestGrowth([
      [1, 2],
      [1, 3],
      [1, 4],
    ]),
  ).toThrow('two different');
});

describe('the iterated logistic map as table 1 of Baydin et al. 2018 prints it', () => {
  const functions = ['x', '4*x*(1-x)', '16*x*(1-x)*(1-2*x)^2', '64*x*(1-x)*(1-2*x)^2*(1-8*x+8*x^2)^2'];
  const derivatives = [
    '1',
    '4*(1-x) - 4*x',
    '16*(1-x)*(1-2*x)^2 - 16*x*(1-2*x)^2 - 64*x*(1-x)*(1-2*x)',
    '128*x*(1-x)*(-8+16*x)*(1-2*x)^2*(1-8*x+8*x^2) + 64*(1-x)*(1-2*x)^2*(1-8*x+8*x^2)^2 - 64*x*(1-2*x)^2*(1-8*x+8*x^2)^2 - 256*x*(1-x)*(1-2*x)*(1-8*x+8*x^2)^2',
  ];
  const trees = (texts: readonly string[]) =>
    texts.map((text, i) => [i + 1, Number(size(parse(text)).tree)] as const);

  it('has derivatives that swell faster than the functions, and by no straight line', () => {
    const [f, derivative] = [bestGrowth(trees(functions)), bestGrowth(trees(derivatives))];
    expect(derivative.law).not.toBe('linear');
    const factor = (texts: readonly string[]) => fitLaw('exponential', trees(texts)).b;
    expect(factor(derivatives)).toBeGreaterThan(factor(functions));
    expect(f.b).toBeGreaterThan(1);
  });
});

describe('growth in words', () => {
  const words = (pairs: readonly (readonly [number, number])[]) => growthWords(bestGrowth(pairs), 'step');

  it('names the law that fits and its constant', () => {
    expect(words(pairsOf('linear', 4, 3))).toBe('grows linearly, by 3 with every step');
    expect(words(pairsOf('polynomial', 4, 2))).toBe('grows polynomially, like the step to the power of 2');
    expect(words(pairsOf('exponential', 4, 3))).toBe('grows exponentially, by a factor of 3 with every step');
  });

  it('says of a constant that it does not grow, and of what falls that it shrinks', () => {
    expect(words(steps.map((n) => [n, 7]))).toBe('does not grow');
    expect(words(pairsOf('exponential', 4, 0.5))).toBe(
      'shrinks exponentially, by a factor of 0.5 with every step',
    );
  });

  it('claims no law for numbers that follow none', () => {
    expect(words([3, 900, 2, 70, 1, 500, 4, 30].map((y, i) => [i + 1, y]))).toMatch(/^follows no simple law/);
  });
});
