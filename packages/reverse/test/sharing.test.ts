import { describe, expect, it } from 'vitest';
import { div, noGrad, sum, type Tensor, tensor } from '../src/index.js';

const leaf = (data: unknown) => tensor(data, { requiresGrad: true });
const MODIFIED =
  'one of the variables needed for gradient computation has been modified by an inplace operation';

describe('a detached tensor', () => {
  it('has its values in common with the tensor: a change in one is a change in the other', () => {
    const x = leaf([1, 2]);
    const [d, e] = [x.detach(), x.detach().detach()];
    noGrad(() => x.add_(1));
    d.mul_(10);
    expect([x, d, e].map((t) => t.toArray())).toEqual([[20, 30], [20, 30], [20, 30]]); // biome-ignore format: rows
    expect([x.requiresGrad, d.requiresGrad, x.version, e.version]).toEqual([true, false, 2, 2]);
  });

  it('changed in place spoils a graph that needs the values', () => {
    const x = leaf([1, 2]).mul(1);
    const y = sum(x.mul(x));
    x.detach().mul_(2);
    expect(() => y.backward()).toThrow(MODIFIED);
  });
});

describe('a gradient', () => {
  it('belongs to its leaf alone, also where the graph of it is kept', () => {
    const [x, y] = [leaf([1, 2]), leaf([3, 4])];
    const seed = leaf([1, 1]);
    x.add(y).backward(seed, { createGraph: true });
    noGrad(() => (x.grad as Tensor).zero_());
    expect([x.grad, y.grad, seed].map((t) => t?.toArray())).toEqual([[0, 0], [1, 1], [1, 1]]); // biome-ignore format: rows
    sum(y.grad).backward();
    expect(seed.grad?.toArray()).toEqual([1, 1]);
  });

  it('that a hook has given stays apart from what the hook keeps', () => {
    const [x, kept] = [leaf([1, 2]), tensor([7, 7])];
    x.registerHook(() => kept);
    sum(x).backward();
    x.grad?.mul_(2);
    expect([x.grad?.toArray(), kept.toArray()]).toEqual([
      [14, 14],
      [7, 7],
    ]);
  });
});

describe('a tensor divided in place', () => {
  it('gives the divisor its gradient, which is made of the quotient', () => {
    const [x, w] = [leaf([3]), leaf([2])];
    const y = x.mul(1);
    y.div_(w);
    sum(y).backward();
    expect([x.grad?.toArray(), w.grad?.toArray()]).toEqual([[1 / 2], [-3 / 4]]);
  });

  it('and changed again has lost the quotient', () => {
    const w = leaf([2]);
    const y = tensor([6]);
    y.div_(w).add_(1);
    expect(() => sum(y).backward()).toThrow(`${MODIFIED}: a tensor of shape [1] for DivBackward`);
    const z = tensor([6]);
    z.add_(0).div_(w);
    sum(div(z, 2)).backward();
    expect(w.grad?.toArray()).toEqual([-3 / 4]);
  });
});
