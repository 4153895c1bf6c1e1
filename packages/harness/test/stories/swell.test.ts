import { add, mul, sin, square, type Value } from '@fourgrad/ops';
import { describe, expect, it } from 'vitest';
import { logistic } from '../../src/catalogue/logistic.js';
import { swell } from '../../src/stories/swell.js';

describe('the iterated logistic map, l_{k+1} = 4 l_k (1 - l_k)', () => {
  const data = swell.data();

  it('as a tree has t_{k+1} = 2 t_k + 3 nodes, so 5 2^(k-1) - 3', () => {
    for (const { size, function: f } of data.rows) expect(f.tree).toBe(5 * 2 ** (size - 1) - 3);
  });

  it('has a derivative that explodes as a tree, raw and simplified, and grows by 8 nodes a level as a graph', () => {
    const { raw, simplified } = data.growth;
    expect(raw.tree.law).toBe('exponential');
    expect(simplified.tree.law).toBe('exponential');
    expect(Math.abs(simplified.tree.b - 2)).toBeLessThan(0.1);
    expect(raw.graph).toMatchObject({ law: 'linear', b: 8, error: 0 });
  });

  it('is told so', () => {
    const [tree, graph] = swell.sentences(data);
    expect(tree).toContain('the derivative grows exponentially');
    expect(graph).toContain('grows linearly, by 8');
    expect(graph).toContain('in the writing, not in the derivative');
  });
});

describe('another function tells another story', () => {
  const storyOf = (f: (n: number) => (x: readonly any[]) => Value) =>
    swell.sentences(
      swell.data({ scenario: { ...logistic, title: 'f', sizeIs: 'terms', f }, sizes: [2, 3, 4, 5, 6, 7, 8] }),
    );

  it('a sum of n squares has a derivative that grows linearly in both forms, and nothing explodes', () => {
    const sum = storyOf(
      (n) =>
        ([x]) =>
          Array.from({ length: n }, (_, i) => square(add(x, i))).reduce((all: Value, term: Value) =>
            add(all, term),
          ),
    );
    expect(sum.join(' ')).not.toMatch(/explo|exponential/);
    expect(sum[0]).toContain('grows linearly');
  });

  it('nested sines have a derivative that grows polynomially as a tree', () => {
    // d sin(sin(...x)) is the product of n cosines of nests of 0, 1, ..., n - 1 sines: n^2 / 2 nodes
    const nest = storyOf(
      (n) =>
        ([x]) =>
          Array.from({ length: n }).reduce((y: Value) => sin(y), x),
    );
    expect(nest[0]).toContain('grows polynomially');
    expect(nest[1]).toContain('grows linearly');
    expect(nest[1]).not.toContain('explosion');
  });

  it('a function whose derivative is 2 throughout does not grow', () => {
    const constant = storyOf(
      () =>
        ([x]) =>
          mul(2, x),
    );
    expect(constant[0]).toContain('does not grow');
  });
});
