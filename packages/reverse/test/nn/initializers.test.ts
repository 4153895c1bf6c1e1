import { tensor } from '@fourgrad/reverse';
import {
  kaimingNormal_,
  kaimingUniform_,
  Linear,
  manualSeed,
  normal_,
  Parameter,
  Random,
  uniform_,
  xavierNormal_,
  xavierUniform_,
  zeros_,
} from '@fourgrad/reverse/nn';
import { describe, expect, it } from 'vitest';

const [outputs, inputs] = [40, 60];
const weights = () => new Parameter(Array.from({ length: outputs }, () => new Array(inputs).fill(0)));
const flat = (x: { toArray(): any }): number[] => x.toArray().flat();
const deviation = (numbers: number[]) =>
  Math.sqrt(numbers.reduce((total, x) => total + x * x, 0) / numbers.length);

// 2400 numbers have their deviation to some 2 %; three times that is out of reach of a right formula
describe.each([
  ['xavierUniform_', () => xavierUniform_(weights(), { random: new Random(1) }), 2 / (inputs + outputs)],
  ['xavierNormal_', () => xavierNormal_(weights(), { random: new Random(1) }), 2 / (inputs + outputs)],
  [
    'xavierUniform_ for tanh',
    () => xavierUniform_(weights(), { gain: 5 / 3, random: new Random(1) }),
    (25 / 9) * (2 / (inputs + outputs)),
  ],
  ['kaimingUniform_', () => kaimingUniform_(weights(), { random: new Random(1) }), 2 / inputs],
  ['kaimingNormal_', () => kaimingNormal_(weights(), { random: new Random(1) }), 2 / inputs],
  [
    'kaimingNormal_ backwards',
    () => kaimingNormal_(weights(), { mode: 'fanOut', random: new Random(1) }),
    2 / outputs,
  ],
  [
    'kaimingUniform_ for a leaky ReLU',
    () => kaimingUniform_(weights(), { a: 0.5, random: new Random(1) }),
    2 / 1.25 / inputs,
  ],
  ['Linear', () => new Linear(inputs, outputs, { random: new Random(1) }).weight, 1 / (3 * inputs)],
] as const)('%s', (name, make, variance) => {
  // biome-ignore format: a table
  it('gives numbers of the variance in its formula, around 0', () => {
    const numbers = flat(make());
    expect(deviation(numbers) / Math.sqrt(variance)).toBeCloseTo(1, 1);
    expect(Math.abs(numbers.reduce((total, x) => total + x, 0) / numbers.length)).toBeLessThan(
      (4 * Math.sqrt(variance)) / Math.sqrt(numbers.length),
    );
  });

  it('gives the same numbers for the same seed', () => {
    expect(flat(make())).toEqual(flat(make()));
  });

  if (!name.includes('Normal'))
    it('gives uniform numbers: none beyond sqrt(3) deviations, and some almost there', () => {
      const largest = Math.max(...flat(make()).map(Math.abs));
      const bound = Math.sqrt(3 * variance);
      expect(largest).toBeLessThanOrEqual(bound * (1 + 2 ** -50));
      expect(largest).toBeGreaterThan(0.98 * bound);
    });
});

describe('initializers', () => {
  it('fill leaves in place, without recording, and give them back', () => {
    const weight = weights();
    expect(uniform_(weight)).toBe(weight);
    expect([weight.isLeaf, weight.requiresGrad, weight.version]).toEqual([true, true, 1]);
    expect(flat(zeros_(normal_(weight)))).toEqual(new Array(inputs * outputs).fill(0));
    expect(zeros_(tensor(3)).item()).toBe(0);
  });

  it('that need two axes say so', () => {
    expect(() => xavierUniform_(new Parameter([1, 2]))).toThrow(
      'got shape [2]; use uniform_, normal_ or zeros_',
    );
  });

  it('say what they do not know', () => {
    const weight = new Parameter([[1, 2]]);
    const refused: [() => unknown, string][] = [
      [
        () => uniform_(weight, { lo: 1 } as never),
        'uniform_ has no option lo; its options are low, high, random',
      ],
      [() => normal_(weight, { sigma: 1 } as never), 'normal_ has no option sigma'],
      [() => xavierUniform_(weight, { scale: 1 } as never), 'a Xavier initializer has no option scale'],
      [() => kaimingUniform_(weight, { mode: 'fan_in' as never }), `is 'fanIn' or 'fanOut', got "fan_in"`],
      [() => zeros_([1] as never), 'an initializer fills a tensor, got a JavaScript array'],
      [
        () => new Linear(1, 2, false as never),
        'Linear takes its options in an object, { bias: ... }; got a boolean',
      ],
    ];
    for (const [body, words] of refused) expect(body).toThrow(words);
  });

  it('draw from the generator of manualSeed where none is given', () => {
    const drawn = () => {
      manualSeed(5);
      return [flat(new Linear(2, 3).weight), flat(new Linear(2, 3).weight)];
    };
    const [first, second] = drawn();
    expect(drawn()).toEqual([first, second]);
    expect(first).not.toEqual(second);
  });
});
