import { describe, expect, it } from 'vitest';
import { uniformFrom } from '../../src/measure/uniform.js';
import { lengthOf, orthogonal, unit } from '../../src/stories/orthogonal.js';
import { vanishing } from '../../src/stories/vanishing.js';

const dot = (u: readonly number[], v: readonly number[]) => u.reduce((sum, each, i) => sum + each * v[i], 0);

it('the random weights are orthogonal: their rows have length 1 and right angles', () => {
  const rows = orthogonal(12, uniformFrom('test'));
  rows.forEach((row, i) => {
    rows.forEach((other, j) => {
      expect(dot(row, other)).toBeCloseTo(i === j ? 1 : 0, 14);
    });
  });
});

describe('the gradient by layer', () => {
  const data = vanishing.data();
  const sizes = Object.fromEntries(data.networks.map(({ name, sizes: each }) => [name, each]));

  it('of sigmoid layers is below 0.25^k at every layer, whatever the seed: 0.25^10 = 9.5367431640625e-7 at the input', () => {
    expect(data.bound[0]).toBe(9.5367431640625e-7);
    for (const seed of [1, 2, 3, 4, 5]) {
      const { networks, bound } = vanishing.data({ seed });
      networks[0].sizes.slice(0, -1).forEach((size, k) => {
        expect(size).toBeLessThan(bound[k]);
      });
    }
  });

  it('of sigmoid layers is that of the chain rule written out with matrices', () => {
    const [depth, width] = [data.depth, data.width];
    const uniform = uniformFrom(`vanishing ${data.seed}`);
    const weights = Array.from({ length: depth }, () => orthogonal(width, uniform));
    const input = unit(Array.from({ length: width }, () => 2 * uniform() - 1));
    const cotangent = unit(Array.from({ length: width }, () => 2 * uniform() - 1));
    const activations = [input];
    for (const W of weights)
      activations.push(W.map((row) => 1 / (1 + Math.exp(-dot(row, activations.at(-1) as number[])))));
    let adjoint = cotangent;
    for (let k = depth - 1; k >= 0; k--) {
      // W^T (sigmoid' adjoint)
      const delta = activations[k + 1].map((s, i) => s * (1 - s) * adjoint[i]);
      adjoint = input.map((_, j) => weights[k].reduce((sum, row, i) => sum + row[j] * delta[i], 0));
      expect(sizes.sigmoid[k] / lengthOf(adjoint)).toBeCloseTo(1, 12);
    }
  });

  it('of ReLU and residual layers stays within a factor of ten', () => {
    for (const size of [...sizes.ReLU, ...sizes.residual]) {
      expect(size).toBeGreaterThan(0.1);
      expect(size).toBeLessThan(10);
    }
  });

  it('is told with the bound and a comparison', () => {
    const [sigmoid, others] = vanishing.sentences(data);
    expect(sigmoid).toContain('within the bound 0.25^10 = 9.54e-7');
    expect(others).toContain('they keep what sigmoid layers lose');
  });
});

it('one layer loses little: nobody is told that the others keep what it loses', () => {
  const [, others] = vanishing.sentences(vanishing.data({ depth: 1 }));
  expect(others).not.toContain('keep');
});
