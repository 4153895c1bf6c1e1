import { checkGradient } from '@fourgrad/numeric';
import {
  add,
  defineFunction,
  log,
  mul,
  noGrad,
  sigmoid,
  square,
  sum,
  type Tensor,
  tensor,
} from '@fourgrad/reverse';
import { expect } from 'vitest';
import { expectFigure, type TensorFigure } from './figure.ts';

export const leaf = (data: unknown): Tensor => tensor(data, { requiresGrad: true });

/** The gradients of some leaves, as numbers and nested arrays. */
export const gradsOf = (leaves: Readonly<Record<string, Tensor>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(leaves).map(([name, x]) => [name, x.grad?.toArray()]));

/** The names of the operations from the first to the last, along the first operand that needs a gradient. */
function operationsOf(result: Tensor): string[] {
  const names: string[] = [];
  for (let at = result.gradFn; at != null; at = at.inputs.find((input) => input?.gradFn)?.gradFn ?? null)
    names.unshift(at.name);
  return names;
}

/** Figures of tensors. */
export const tensorFigures: Readonly<Record<string, TensorFigure>> = {
  'dynamic-graph': (seed) => {
    const [x, y] = [leaf(seed.at.x), leaf(seed.at.y)];
    const w = x.mul(y).add(x);
    const r = w.pow(2);
    r.backward();
    expectFigure(gradsOf({ x, y }), seed.gradient);
    expect(operationsOf(r)).toEqual(seed.grad_fn);
  },

  accumulation: (seed) => {
    const x = leaf(seed.at.x);
    log(x).backward();
    expectFigure(x.grad?.item(), seed.once);
    log(x).backward();
    expectFigure(x.grad?.item(), seed.twice_without_zeroing);
    x.zeroGrad();
    log(x).backward();
    expectFigure(x.grad?.item(), seed.once);
  },

  'tracking-off': () => {
    const x = tensor([1, 2]);
    expect(x.mul(2).requiresGrad).toBe(false);
    x.requiresGrad = true;
    expect(x.mul(2).requiresGrad).toBe(true);
    expect(noGrad(() => x.mul(2)).requiresGrad).toBe(false);
    const cut = x.mul(2).detach();
    expect([cut.requiresGrad, cut.gradFn, cut.toArray()]).toEqual([false, null, [2, 4]]);
    sum(x.mul(cut)).backward();
    expect(x.grad?.toArray()).toEqual([2, 4]); // 4 x without detach
  },

  'matrix-vector': (seed) => {
    const W = leaf(seed.W);
    const y = W.matmul(seed.x);
    const loss = y.sum();
    loss.backward();
    expect([y.toArray(), loss.item(), W.grad?.toArray()]).toEqual([seed.y, seed.loss, seed.gradient]);
  },

  dot: (seed) => {
    const x = leaf([5, -1]);
    x.dot([2, 3]).backward();
    expect(x.grad?.toArray()).toEqual(seed.gradient);
  },

  'least-squares': (seed) => {
    const w = leaf([10, 10]);
    w.dot([3, 5]).sub(100).square().backward();
    expect(w.grad?.toArray()).toEqual(seed.gradient);
  },

  'mean-of-squares': (seed) => {
    const x = leaf(seed.x);
    const y = x.mul(3).add(2);
    const z = y.square().mul(2);
    const out = z.mean();
    out.backward();
    expectFigure(
      { y: y.toArray(), z: z.toArray(), out: out.item() },
      { y: seed.y, z: seed.z, out: seed.out },
    );
    expectFigure(x.grad?.toArray(), seed.gradient);
  },

  'two-vectors': (seed) => {
    const [a, b] = [leaf(seed.a), leaf(seed.b)];
    a.pow(3).mul(3).sub(b.square()).sum().backward();
    expectFigure(gradsOf({ a, b }), seed.gradients);
  },

  'logistic-unit': (seed) => {
    const [x, w, b] = [leaf(seed.x), leaf(seed.w), leaf(seed.b)];
    const q = sigmoid(w.dot(x).add(b));
    q.backward();
    expectFigure(q.item(), seed.value);
    expectFigure(gradsOf({ x, w, b }), seed.gradients);
  },

  'custom-function': () => {
    const times = defineFunction({
      name: 'times',
      forward: (context, x, factor) => {
        context.saveForBackward(factor);
        return x.mul(factor);
      },
      backward: ({ saved: [factor] }, gradOutput) => [gradOutput.mul(factor), null],
    });
    const [x, seven] = [leaf([1, -2, 3]), tensor(7)];
    const y = times(x, seven);
    y.sum().backward();
    expect([y.toArray(), x.grad?.toArray(), seven.grad]).toEqual([[7, -14, 21], [7, 7, 7], null]);
    const value = (at: number[]) => times(at, seven).sum().item();
    const gradient = (at: number[]) => {
      const input = leaf(at);
      times(input, seven).sum().backward();
      return input.grad?.toArray();
    };
    expect(checkGradient(value, gradient, [1, -2, 3]).ok).toBe(true);
  },

  'once-per-node': () => {
    const x = leaf(1);
    const visits: number[] = [];
    let y = x;
    for (let k = 0; k < 50; k++) {
      y = y.add(y);
      y.registerHook(() => {
        visits.push(k);
        return undefined;
      });
    }
    y.backward();
    expect(visits).toEqual(Array.from({ length: 50 }, (_, k) => 49 - k));
    expect(x.grad?.item()).toBe(2 ** 50);
  },

  'static-graph': () => {
    const graph = (x: Tensor) => add(square(x), mul(3, x));
    for (const at of [-1, 0.5, 2]) {
      const x = leaf(at);
      graph(x).backward();
      expect(x.grad?.item()).toBe(2 * at + 3);
    }
  },
};
