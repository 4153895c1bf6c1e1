import { describe, expect, it } from 'vitest';
import { diff, gradientOf, parse, simplify, simplifyAll, size } from '../src/index.js';

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);
const nested = (depth: number, step: (x: string) => string): string => range(depth).reduce(step, 'x');
const logistic = (k: number): string => nested(k - 1, (x) => `4*(${x})*(1-(${x}))`);

describe('the derivative as a graph', () => {
  it('of sin(x^2) exp(-x) has 12 distinct nodes, 17 in the tree once simplified', () => {
    const derivative = diff(parse('sin(x^2)*exp(-x)'), 'x');
    expect(size(derivative).dag).toBeLessThanOrEqual(12);
    expect(size(simplify(derivative)).tree).toBeLessThanOrEqual(17);
  });

  it.each([6, 10])('of the logistic map grows linearly: depth %i', (k) => {
    const derivative = diff(parse(logistic(k)), 'x');
    expect(size(derivative).dag).toBeLessThanOrEqual(8 * k - 10);
    expect(size(simplify(derivative)).dag).toBeLessThanOrEqual(8 * k - 10);
  });

  it.each([50, 500])('of x1*...*x%i, all partials together, has at most 4n nodes', (n) => {
    const names = range(n).map((i) => `x${i}`);
    const product = parse(names.join('*'));
    expect(size([product, ...gradientOf(product, names)]).dag).toBeLessThanOrEqual(4 * n);
    // prefixes, suffixes, the products of both, and the variables: simplifying shares as much
    const distinct = size(gradientOf(product, names)).dag;
    expect(distinct).toBe(4 * n - 6);
    expect(size(simplifyAll(gradientOf(product, names))).dag).toBe(distinct);
  });

  it('of Rosenbrock for n = 10 has at most 207 nodes in the tree once simplified', () => {
    const names = range(10).map((i) => `x${i}`);
    const f = parse(
      range(9)
        .map((i) => `100*(x${i + 1}-x${i}^2)^2+(1-x${i})^2`)
        .join('+'),
    );
    const gradient = simplifyAll(gradientOf(f, names));
    expect(gradient.reduce((total, e) => total + Number(size(e).tree), 0)).toBeLessThanOrEqual(207);
    expect(size(gradient).dag).toBeLessThanOrEqual(103);
  });
});

describe('reverse accumulation and one variable at a time', () => {
  it('give the same values', () => {
    const f = parse('sin(x*y)^2 / (1 + z^2) + exp(-x) * y');
    const names = ['x', 'y', 'z'];
    const together = gradientOf(f, names);
    names.forEach((name, i) => {
      expect(simplify(together[i])).toBe(simplify(diff(f, name)));
    });
  });
});
