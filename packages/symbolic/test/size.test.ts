import { mul, type Value } from '@fourgrad/ops';
import { describe, expect, it } from 'vitest';
import { type Expr, parse, size, toText, variable } from '../src/index.js';

describe('size', () => {
  it.each([
    ['x', { tree: 1, dag: 1, operations: 0 }],
    ['7', { tree: 1, dag: 1, operations: 0 }],
    ['x + 1', { tree: 3, dag: 3, operations: 1 }],
    ['x * x', { tree: 3, dag: 2, operations: 1 }],
    ['(x + 1) * (x + 1)^2', { tree: 9, dag: 6, operations: 3 }],
    ['y * sin(x) + sin(x)', { tree: 7, dag: 5, operations: 3 }],
    ['2 * z * (x / y)', { tree: 7, dag: 7, operations: 3 }],
    ['-(2 * x)^max(x, 1)', { tree: 8, dag: 7, operations: 4 }],
  ])('of %s is %o', (text, want) => {
    expect(toText(parse(text))).toBe(text);
    expect(size(parse(text))).toEqual({ ...want, printed: text.length });
  });

  it('of several expressions counts what they share once', () => {
    expect(size([parse('sin(x)'), parse('sin(x) + 1')])).toEqual({
      tree: 6,
      dag: 4,
      operations: 2,
      printed: 'sin(x)sin(x) + 1'.length,
    });
    expect(size([])).toEqual({ tree: 0, dag: 0, operations: 0, printed: 0 });
  });

  it('of a tree beyond 2^53 nodes is a BigInt, exact', () => {
    let doubled: Value = variable('x');
    for (let k = 0; k < 100; k++) doubled = mul(doubled, doubled);
    // length(k + 1) = 2 length(k) + 5: " * " between, brackets around the second factor; length(1) = 5
    expect(size(doubled as Expr)).toEqual({
      tree: 2n ** 101n - 1n,
      dag: 101,
      operations: 100,
      printed: 5n * 2n ** 100n - 5n,
    });
  });
});
