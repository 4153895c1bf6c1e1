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

describe('a result that was saved', () => {
  const exponential = defineFunction({
    forward: (context, x) => {
      const y = x.exp();
      context.saveForBackward(y);
      return y;
    },
    backward: ({ saved: [y] }, g) => g.mul(y),
  });

  it('is differentiated again: exp saves what it gives', () => {
    const x = leaf([0.5, 1]);
    const [first] = grad(sum(exponential(x)), [x], { createGraph: true });
    const [second] = grad(sum(first), [x], { createGraph: true });
    const [third] = grad(sum(second), [x]);
    for (const derivative of [first, second, third])
      expect(derivative?.toArray()).toEqual([0.5, 1].map(Math.exp));
  });

  it('among several is differentiated again', () => {
    const both = defineFunction({
      forward: (context, x) => {
        const y = x.exp();
        context.saveForBackward(x, y);
        return [y, x.mul(x)];
      },
      backward: ({ saved: [x, y] }, g, h) => g.mul(y).add(h.mul(x).mul(2)),
    });
    const x = leaf(0.5);
    const [y, z] = both(x);
    const [first] = grad(y.add(z), [x], { createGraph: true });
    expect(grad(first as Tensor, [x])[0]?.item()).toBeCloseTo(Math.exp(0.5) + 2, 15);
  });

  it('and is an input stays the input', () => {
    const same = defineFunction({
      forward: (context, x) => {
        context.saveForBackward(x);
        return x;
      },
      backward: ({ saved: [x] }, g) => g.mul(x), // that of x^2 / 2
    });
    const x = leaf(3);
    const [first] = grad(same(x), [x], { createGraph: true });
    expect([first?.item(), grad(first as Tensor, [x])[0]?.item()]).toEqual([3, 1]);
  });

  it('and changed in place since is missed', () => {
    const y = exponential(leaf([1]));
    y.mul_(2);
    expect(() => sum(y).backward()).toThrow('has been modified by an inplace operation');
  });
});

describe('arguments of other kinds', () => {
  const scaled = defineFunction({
    name: 'scaled',
    forward: (context, x: Tensor, { by }: { by: number }, note?: string) => {
      context.by = by;
      return note === 'twice' ? x.mul(2 * by) : x.mul(by);
    },
    backward: ({ by }, g) => [g.mul(by), null, null],
  });

  it('come to forward as they are, and have the gradient null', () => {
    const x = leaf([1, 2]);
    const y = scaled(x, { by: 3 }, undefined);
    sum(y).backward();
    expect([y.toArray(), x.grad?.toArray()]).toEqual([[3, 6], [3, 3]]); // biome-ignore format: rows
    expect(scaled(x, { by: 3 }, 'twice').toArray()).toEqual([6, 12]);
    expect(y.gradFn?.inputs).toHaveLength(1);
  });

  it('have no other gradient', () => {
    const f = defineFunction({
      forward: (_, x: Tensor, _mode: string) => x.mul(2),
      backward: (_, g) => [g, g],
    });
    expect(() => f(leaf(1), 'up').backward()).toThrow(
      'returned a gradient different from null at position 1, but the corresponding forward input was not a tensor',
    );
  });
});

describe('a custom function says in the known words what is wrong', () => {
  const giving = (gradients: unknown) =>
    defineFunction({ name: 'bad', forward: (_, x) => x.mul(2), backward: () => gradients as Tensor });

  it.each<[string, () => unknown, string]>([
    ['a missing return', () => giving(undefined)(leaf(1)).backward(), 'function BadBackward returned undefined as gradient 0; is a return missing? null says that there is none'],
    ['too many gradients', () => giving([tensor(1), null])(leaf(1)).backward(), 'function BadBackward returned an incorrect number of gradients (expected 1, got 2)'],
    ['no result', () => defineFunction({ forward: () => undefined as never, backward: (_, g) => g })(leaf(1)), 'forward of the function custom returned undefined; is a return missing?'],
    ['no backward pass', () => defineFunction({ forward: (_: unknown, x: Tensor) => x } as never), 'defineFunction needs a function backward, got undefined'],
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
