import { describe, expect, it } from 'vitest';
import { defineFunction, exp, grad, mul, sum, type Tensor, tensor } from '../src/index.js';

const leaf = (data: unknown) => tensor(data, { requiresGrad: true });

/** exp(x) and exp(x)^2, with the derivatives of both. */
const powers = defineFunction({
  name: 'powers',
  forward: (context, x) => {
    const y: Tensor = exp(x);
    context.saveForBackward(x);
    return [y, sum(y.mul(y))];
  },
  backward: ({ saved: [x] }, first, second) => first.mul(x.exp()).add(second.mul(x.mul(2).exp()).mul(2)),
});

describe('a custom function of several results', () => {
  it('gets the gradients of all of them at once, each in its shape', () => {
    const x = leaf([[0, 1]]);
    const [y, z] = powers(x);
    expect([y.shape, z.shape]).toEqual([[1, 2], []]);
    sum(y).add(z.mul(10)).backward();
    const want = [0, 1].map((t) => Math.exp(t) + 20 * Math.exp(2 * t));
    expect(x.grad?.toArray()).toEqual([want]);
  });

  it('gets 0 for a result that is not used', () => {
    const x = leaf([0, 1]);
    sum(powers(x)[0]).backward();
    expect(x.grad?.toArray()).toEqual([1, Math.E]);
  });

  it('is differentiated again', () => {
    const x = leaf([0.5]);
    const [first] = grad(powers(x)[1], [x], { createGraph: true });
    const [again] = grad(sum(first), [x]);
    expect(again?.toArray()[0]).toBeCloseTo(4 * Math.E, 14);
  });

  it('makes plain tensors where nothing needs a gradient', () => {
    expect(powers(tensor([0])).map((t) => [t.requiresGrad, t.toArray()])).toEqual([
      [false, [1]],
      [false, 1],
    ]);
  });
});

describe('a custom function says in the known words what is wrong', () => {
  const giving = (gradients: unknown) =>
    defineFunction({ name: 'bad', forward: (_, x) => x.mul(2), backward: () => gradients as Tensor });

  it.each<[string, () => unknown, string]>([
    ['a missing return', () => giving(undefined)(leaf(1)).backward(), 'function BadBackward returned undefined as gradient 0; is a return missing? null says that there is none'],
    ['too many gradients', () => giving([tensor(1), null])(leaf(1)).backward(), 'function BadBackward returned an incorrect number of gradients (expected 1, got 2)'],
    ['a wrong shape', () => sum(giving(tensor([1, 2, 3]))(leaf([1, 2]))).backward(), 'Function BadBackward returned an invalid gradient at index 0 - got [3] but expected shape compatible with [2]'],
  ])('%s', (_what, body, words) => expect(body).toThrow(words)); // biome-ignore format: a table

  it('about what was saved and changed in place since', () => {
    const square = defineFunction({
      forward: (context, x) => {
        context.saveForBackward(x);
        return x.mul(x);
      },
      backward: ({ saved: [x] }, g) => g.mul(x).mul(2),
    });
    const x = leaf([3]).mul(1);
    const y = sum(square(x));
    x.mul_(5);
    expect(() => y.backward()).toThrow('has been modified by an inplace operation: a tensor of shape [1]');
  });

  it('takes numbers and arrays for gradients, and null for none', () => {
    const [x, y] = [leaf([1, 2]), leaf(3)];
    const f = defineFunction({
      forward: (_, a, b) => mul(a, b),
      backward: () => [[5, 6], null] as never,
    });
    sum(f(x, y)).backward();
    expect([x.grad?.toArray(), y.grad]).toEqual([[5, 6], null]);
  });
});
