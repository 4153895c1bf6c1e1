import { mul, sin, type Value } from '@fourgrad/ops';
import { describe, expect, it } from 'vitest';
import { crossover } from '../../src/stories/crossover.js';

const data = crossover.data();

describe('operations counted', () => {
  it('of f are those that its formula has: 4 layers of n - 1 additions and n products, m more at the end', () => {
    for (const { size: n, own } of data.gradient) expect(own).toBe(4 * (2 * n - 1) + 1);
    for (const { size: m, own } of data.jacobian) expect(own).toBe(4 * (2 * data.inputs - 1) + m);
  });

  it('of a gradient by reverse mode are at most 5 times those of f, whatever n (Griewank & Walther 2008, 3.3)', () => {
    for (const { own, reverse } of data.gradient) expect(reverse / own).toBeLessThanOrEqual(5);
  });

  it('of a gradient by forward mode are n times those of one tangent', () => {
    for (const { size: n, own, forward } of data.gradient) {
      expect(forward).toBeGreaterThanOrEqual(2 * n * own);
      expect(forward).toBeLessThanOrEqual(3 * n * own);
    }
  });

  it('of a Jacobian by reverse mode grow by the same sweep with every output, by forward mode hardly', () => {
    const [first, second, third] = data.jacobian;
    expect(third.reverse - second.reverse).toBe(second.reverse - first.reverse);
    expect(third.forward - second.forward).toBeLessThan(0.02 * first.forward);
  });
});

describe('the crossing', () => {
  it('is where the tables say: before it one mode is cheaper, from it on the other', () => {
    for (const { size, forward, reverse } of data.jacobian)
      expect(forward < reverse).toBe(size >= (data.forwardWinsFrom as number));
    for (const { size, forward, reverse } of data.gradient)
      expect(reverse < forward).toBe(size >= (data.reverseWinsFrom as number));
  });

  it('of Jacobians lies where outputs outnumber inputs', () => {
    expect(data.forwardWinsFrom).toBeGreaterThan(data.inputs);
  });

  it('is told', () => {
    const [first, second] = crossover.sentences(data);
    expect(first).toContain(`reverse mode takes fewer operations from n = ${data.reverseWinsFrom} on`);
    expect(second).toContain(`forward mode takes fewer from m = ${data.forwardWinsFrom} on`);
  });
});

it('where every output is a function of its own input, reverse mode never loses: no crossing is told', () => {
  const apart = (_inputs: number, outputs: number) => (x: readonly Value[]) =>
    Array.from({ length: outputs }, (_, i) => sin(mul(2, x[i])));
  const { forwardWinsFrom } = crossover.data({ family: apart, sizes: [1, 2, 4], inputs: 4 });
  expect(forwardWinsFrom).toBeNull();
  const [, sentence] = crossover.sentences(crossover.data({ family: apart, sizes: [1, 2, 4], inputs: 4 }));
  expect(sentence).toContain('nowhere up to m = 4');
});
