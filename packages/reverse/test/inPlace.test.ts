import { describe, expect, it } from 'vitest';
import { greater, gt, noGrad, sum, tensor, unary, where } from '../src/index.js';

const leaf = (data: unknown) => tensor(data, { requiresGrad: true });
const LEAF = 'a leaf Variable that requires grad is being used in an in-place operation';

describe('a value put in the place of another', () => {
  it('gives its gradient to where it came from, and nothing to what stood there', () => {
    const [x, w] = [leaf([1, 2]), leaf([3, 4])];
    const y = x.mul(2);
    y.copy_(w);
    sum(y.square()).backward();
    expect([y.gradFn?.name, x.grad?.toArray(), w.grad?.toArray()]).toEqual(['CopyBackward', [0, 0], [6, 8]]);
  });

  it('is recorded in a tensor that needed no gradient before, too, and repeated to its shape', () => {
    const [y, w] = [tensor([[1, 2], [3, 4]]), leaf([5, 6])]; // biome-ignore format: a matrix
    y.copy_(w);
    expect(y.toArray()).toEqual([[5, 6], [5, 6]]); // biome-ignore format: a matrix
    sum(y.mul([[1, 10], [100, 1000]])).backward(); // biome-ignore format: a matrix
    expect(w.grad?.toArray()).toEqual([101, 1010]);
  });

  it('which is a number leaves the gradient 0, after infinities, too', () => {
    for (const [name, fill] of [
      ['FillBackward', (y: any) => y.fill_(7)],
      ['ZeroBackward', (y: any) => y.zero_()],
    ] as const) {
      // biome-ignore format: pairs
      const x = leaf([0, 1]);
      const y = x.log();
      fill(y);
      expect(y.gradFn?.name).toBe(name);
      sum(y).backward();
      expect(x.grad?.toArray()).toEqual([0, 0]);
    }
  });

  it('may be one that an earlier operation needs: its backward pass says so', () => {
    const y = leaf([1, 2]).mul(1);
    const z = sum(y.square());
    y.zero_();
    expect(() => z.backward()).toThrow('has been modified by an inplace operation');
  });

  it.each<[string, (x: any) => unknown]>([
    ['copy_', (x) => x.copy_(1)],
    ['fill_', (x) => x.fill_(1)],
    ['zero_', (x) => x.zero_()],
  ])('cannot be put in a leaf that requires a gradient by %s, but without recording', (_name, change) => {
    const x = leaf([1, 2]);
    expect(() => change(x)).toThrow(LEAF);
    noGrad(() => change(x));
    expect([x.isLeaf, x.requiresGrad, x.version]).toEqual([true, true, 1]);
  });

  it.each<[string, (x: any) => unknown, string]>([
    ['a gradient that there is not', (x) => x.sub_(x.grad?.mul(0.1)), 'expected a number, an NdArray or a traced value, got undefined'],
    ['a text', (x) => x.copy_('1'), 'expected a number, an NdArray or a traced value, got a string'],
    ['an array of another shape', (x) => x.copy_([1, 2, 3]), 'lengths 3 and 2 must match'],
    ['an array of more axes', (x) => x.copy_([[1, 2]]), 'cannot broadcast shape [1,2] to [2]'],
  ])('is not %s', (_what, change, words) => expect(() => change(tensor([1, 2]))).toThrow(words)); // biome-ignore format: a table
});

describe('a clone', () => {
  it('has the values of its own, and gives its gradient back', () => {
    const x = leaf([1, 2]);
    const y = x.clone();
    y.mul_(10);
    expect([x.toArray(), y.toArray()]).toEqual([[1, 2], [10, 20]]); // biome-ignore format: rows
    sum(y.square()).backward();
    expect(x.grad?.toArray()).toEqual([200, 400]);
    expect(x.clone().gradFn?.name).toBe('CloneBackward');
  });

  it('of a detached tensor has nothing in common with it', () => {
    const x = leaf([1, 2]);
    const kept = x.detach().clone();
    noGrad(() => x.zero_());
    expect([kept.toArray(), kept.requiresGrad]).toEqual([[1, 2], false]);
  });
});

describe('a change in place', () => {
  const changing = (target: (x: any, w: any, y: any) => any, f: (x: any, w: any) => any) => () => {
    const [x, w] = [leaf([0.3, 0.6]).mul(1), leaf([0.5, 0.8])];
    const y = f(x, w);
    noGrad(() => target(x, w, y).mul_(3));
    sum(y).backward();
  };
  const first = (x: any) => x;
  const second = (_x: any, w: any) => w;
  const result = (_x: any, _w: any, y: any) => y;
  const MODIFIED = 'has been modified by an inplace operation';

  it.each<[string, () => void]>([
    ['a factor, by the other one', changing(first, (x, w) => x.mul(w))],
    ['a divisor, by itself', changing(second, (x, w) => x.div(w))],
    ['a quotient, by the divisor', changing(result, (x, w) => x.div(w))],
    ['a root, by what it is taken of', changing(result, (x) => x.sqrt())],
    ['an angle, by itself', changing(first, (x) => x.sin())],
    ['a vector, by the one it is multiplied with', changing(first, (x, w) => x.dot(w))],
    ['exponents, by themselves', changing(first, (x) => x.logsumexp())],
  ])('is missed where a derivative needs the value: %s', (_what, body) => {
    expect(body).toThrow(MODIFIED);
  });

  it.each<[string, () => void]>([
    ['a summand', changing(first, (x, w) => x.add(w))],
    ['a product', changing(result, (x, w) => x.mul(w))],
    ['what a root is taken of', changing(first, (x) => x.sqrt())],
    ['what an exponential is taken of', changing(first, (x) => x.exp())],
    ['what is multiplied by a constant', changing(first, (x) => x.mul([2, 3]))],
    ['a dividend of a constant', changing(first, (x) => x.div(4))],
    ['what is chosen', changing(first, (x, w) => where(gt(w, 0.6), x, w))],
    ['what is added up', changing(first, (x) => x.sum())],
  ])('passes where none does: %s', (_what, body) => {
    expect(body).not.toThrow();
  });

  it('of the only factor that needs a gradient passes, as an update of weights before their backward pass', () => {
    const [x, w] = [tensor([1, 2]), leaf([3, 4])];
    const y = sum(x.mul(w)).add(x.dot(w));
    noGrad(() => w.sub_(0.1));
    y.backward();
    expect(w.grad?.toArray()).toEqual([2, 4]);
  });

  it('of what a rule of one’s own looks at is missed', () => {
    const sizeOf = unary('sizeOf', Math.abs, (x) => (greater(x, 0) ? 1 : -1));
    const x = leaf(2).mul(1);
    const y = sizeOf(x);
    noGrad(() => x.mul_(-1));
    expect(() => y.backward()).toThrow(MODIFIED);
  });
});
