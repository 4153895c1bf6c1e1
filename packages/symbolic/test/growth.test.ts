import { mul, sub, type Value } from '@fourgrad/ops';
import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../../tests/support/linear-time.ts';
import { preciseValue } from '../../../tests/support/precise-value.ts';
import {
  diff,
  type Expr,
  gradientOf,
  nodesOf,
  parse,
  shortest,
  simplify,
  simplifyAll,
  size,
  variable,
} from '../src/index.js';

/** Distinct nodes. */
const count = (...exprs: readonly Expr[]): number => nodesOf(exprs).length;

/** x1 x2 ... xn */
function product(n: number): { f: Expr; names: string[] } {
  const names = Array.from({ length: n }, (_, i) => `x${i + 1}`);
  return { f: parse(names.join('*')), names };
}

/** The logistic map, k times: l <- 4 l (1 - l) */
function logistic(k: number): { f: Expr; names: string[] } {
  let l: Value = variable('x');
  for (let i = 0; i < k; i++) l = mul(mul(4, l), sub(1, l));
  return { f: l as Expr, names: ['x'] };
}

describe.each([
  { what: 'a product of n variables', make: product },
  { what: 'the logistic map n times', make: logistic },
])('of $what', { timeout: 120_000 }, ({ make }) => {
  it.each([10, 100, 1000, 10_000])(
    'the gradient has at most four times the nodes of the function, raw and simplified: n = %i',
    (n) => {
      const { f, names } = make(n);
      const gradient = gradientOf(f, names);
      const most = 4 * count(f);
      expect(count(...gradient)).toBeLessThanOrEqual(most);
      expect(count(...simplifyAll(gradient))).toBeLessThanOrEqual(most);
      expect(count(f, ...gradient)).toBeLessThanOrEqual(most);
      expect(count(...simplifyAll([f, ...gradient]))).toBeLessThanOrEqual(most);
    },
  );

  it('all of it takes time in proportion to n', () => {
    expectLinear((n) => {
      const { f, names } = make(n);
      simplifyAll([f, ...gradientOf(f, names)]);
    }, 10_000);
  });
});

it.each([10, 100, 1000, 10_000])(
  'the %i partial derivatives of a product of so many variables have four nodes each',
  (n) => {
    const { f, names } = product(n);
    const gradient = gradientOf(f, names);
    expect(count(f, ...gradient)).toBeLessThanOrEqual(4 * n);
    expect(count(...simplifyAll([f, ...gradient]))).toBeLessThanOrEqual(4 * n);
  },
);

it.each([100, 1000, 10_000])('one derivative forwards of the logistic map %i times is as small', (k) => {
  const { f } = logistic(k);
  const derivative = diff(f, 'x');
  expect(count(f, derivative)).toBeLessThanOrEqual(3 * count(f));
  expect(count(...simplifyAll([f, derivative]))).toBeLessThanOrEqual(4 * count(f));
});

describe('the tenth derivative of exp(sin(x))', () => {
  const raw = diff(parse('exp(sin(x))'), 'x', 10);
  const short = shortest(raw);

  it('has a tree of a million nodes and a graph of a hundred', () => {
    expect(size(raw).dag).toBeLessThanOrEqual(104);
    expect(Number(size(raw).tree)).toBeGreaterThan(1e6);
  });

  it('is in its shortest form a polynomial in sin(x), times exp(sin(x)): a tree of at most 100 nodes', () => {
    expect(Number(size(short).tree)).toBeLessThanOrEqual(100);
    expect(Number(size(simplify(raw)).tree)).toBeLessThan(Number(size(raw).tree));
  });

  it('has the same values in the shortest form, to 90 digits', () => {
    for (const x of [-3, -1.25, 0, 0.5, 2, 10]) {
      const [want, got] = [raw, short].map((e) => preciseValue(e, { x }));
      expect(got.sub(want).abs().div(want.abs()).toNumber()).toBeLessThan(1e-90);
    }
  });
});
