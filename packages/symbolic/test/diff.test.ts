import { describe, expect, it } from 'vitest';
import { diff, evaluate, parse, size, toText } from '../src/index.js';

describe('diff', () => {
  it.each([
    ['7', '0'],
    ['y', '0'],
    ['x', '1'],
    ['x + y', '1'],
    ['3 x^2 + 2', '6 * x'],
    ['x^3', '3 * x^2'],
    ['x^5', '5 * x^4'],
    ['sin(x)', 'cos(x)'],
    ['cos(x)', '-sin(x)'],
    ['exp(x)', 'exp(x)'],
    ['log(x)', '1 / x'],
    ['sin(x)^2', '2 * sin(x) * cos(x)'],
    ['floor(x)', '0'],
    ['x > 1', '0'],
    ['x * y', 'y'],
  ])('%s by x is %s', (text, derivative) => {
    expect(diff(parse(text), 'x')).toBe(parse(derivative));
  });

  it('has an order', () => {
    const quartic = parse('x^4');
    const derivatives = [0, 1, 2, 3, 4, 5].map((order) => toText(diff(quartic, 'x', order)));
    expect(derivatives).toEqual(['x^4', '4 * x^3', '12 * x^2', '24 * x', '24', '0']);
  });

  it('by one variable after another is the mixed partial derivative, in any order', () => {
    const f = parse('x^2 * y^3');
    expect(diff(f, { x: 1, y: 1 })).toBe(diff(diff(f, 'x'), 'y'));
    expect(diff(f, { y: 2, x: 1 })).toBe(diff(diff(f, 'y', 2), 'x'));
    expect(diff(f, { x: 0, y: 1 })).toBe(diff(f, 'y'));
    expect(diff(f, {})).toBe(f);
    for (const orders of [
      { x: 1, y: 1 },
      { y: 1, x: 1 },
    ])
      expect(evaluate(diff(f, orders), { x: 3, y: 2 })).toBe(72);
  });

  it('derives the selected branch of a condition, and 0 from the mask', () => {
    expect(diff(parse('x > 0 ? x^2 : -x'), 'x')).toBe(parse('x > 0 ? 2 x : -1'));
  });

  it.each([
    ['exp2(x)', 'exp2(x) * log(2)'],
    ['log2(x)', '1 / (x * log(2))'],
    ['log10(x)', '1 / (x * log(10))'],
    ['erf(x)', '2 * exp(-x^2) / sqrt(pi)'],
    ['erfc(x)', '-2 * exp(-x^2) / sqrt(pi)'],
    ['gelu(x)', 'x * exp(-(x^2 / 2)) / sqrt(2 * pi) + erfc(-(x / sqrt(2))) / 2'],
    ['0^x', 'where(x >= 0, 0, -1 / 0)'],
  ])('has constants by their names, to be read again: %s to %s', (text, derivative) => {
    const found = diff(parse(text), 'x');
    expect(toText(found)).toBe(derivative);
    expect(parse(derivative)).toBe(found);
  });

  it('shares: 20 nested products have a tree of a million nodes and a graph of a hundred', () => {
    let text = 'x';
    for (let k = 0; k < 20; k++) text = `(sin(${text}) * x)`;
    const { tree, dag } = size(diff(parse(text), 'x'));
    expect(dag).toBeLessThan(150);
    expect(tree).toBeGreaterThan(dag);
  });

  it('needs the name of a variable and a whole order', () => {
    expect(() => diff(parse('x'), '')).toThrow('diff needs the name of a variable, got ""');
    expect(() => diff(parse('x'), 'constructor')).toThrow(TypeError);
    expect(() => diff(parse('x'), 3 as never)).toThrow(TypeError);
    expect(() => diff(parse('x'), 'x', -1)).toThrow('the order of a derivative is 0, 1, 2, ..., got -1');
    expect(() => diff(parse('x'), 'x', 1.5)).toThrow(TypeError);
    expect(() => diff(parse('x'), { x: 1, toString: 1 })).toThrow(
      'diff needs the name of a variable, got "toString"',
    );
    expect(() => diff(parse('x'), { x: Number.NaN })).toThrow(
      'the order of a derivative is 0, 1, 2, ..., got NaN',
    );
  });
});
