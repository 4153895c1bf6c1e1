import { describe, expect, test } from 'vitest';
import { Decimal, exactly } from '../../src/precise/decimal.js';
import { precise } from '../../src/precise/table.js';

type Name = keyof typeof precise;
const call = (name: Name, ...args: (number | string)[]) =>
  (precise[name] as (...args: Decimal[]) => Decimal)(...args.map((x) => new Decimal(x))).toNumber();

const unary = [
  'neg sqrt cbrt square reciprocal exp exp2 expm1 log log2 log10 log1p sin cos tan sec csc cot asin acos atan',
  'sinh cosh tanh sech asinh acosh atanh erf erfc gamma lgamma digamma abs sign relu floor ceil round heaviside',
  'sigmoid softplus logit gelu',
]
  .join(' ')
  .split(' ') as Name[];
const binary = 'add sub mul div pow hypot mod xlogy atan2 min max'.split(' ') as Name[];

describe('IEEE 754 and Math agree with precise at special values', () => {
  const special = [0, -0, 1, -1, 2, -2, 0.5, -0.5, Infinity, -Infinity, NaN];
  const sameAsMath = (name: Name, args: number[]) => {
    const want = (Math[name as 'sin'] as (...args: number[]) => number)(...args);
    const got = call(name, ...args);
    const same = Object.is(got, want) || Math.abs(got - want) <= 1e-14 * Math.abs(want);
    expect(same, `${name}(${args}) is ${got}, Math has ${want}`).toBe(true);
  };
  // Math.round takes halves up.
  const inMath = (name: Name) => name in Math && name !== 'round';
  test.each(unary.filter(inMath))('%s', (name) => {
    for (const x of special) sameAsMath(name, [x]);
  });
  test.each(binary.filter(inMath))('%s', (name) => {
    for (const x of special) for (const y of special) sameAsMath(name, [x, y]);
  });
});

describe('poles and domains', () => {
  test.each<[Name, (number | string)[], number]>([
    ['div', [1, 0], Infinity],
    ['div', [0, 0], NaN],
    ['reciprocal', [-0], -Infinity],
    ['csc', [0], Infinity],
    ['cot', [-0], -Infinity],
    ['xlogy', [0, 0], 0],
    ['xlogy', [0, NaN], 0],
    ['gamma', [0], Infinity],
    ['gamma', [-3], NaN],
    ['gamma', [-Infinity], NaN],
    ['lgamma', [-3], Infinity],
    ['lgamma', [1], 0],
    ['lgamma', [2], 0],
    ['digamma', [0], NaN],
    ['polygamma', [1, -2], Infinity],
    ['polygamma', [2, -2], NaN],
    ['polygamma', [-1, 2], NaN],
    ['polygamma', [0.5, 2], NaN],
    ['polygamma', [2, Infinity], -0],
    ['erfc', [Infinity], 0],
    ['erfc', [-Infinity], 2],
    ['logit', [0], -Infinity],
    ['logit', [1], Infinity],
    ['logit', [2], NaN],
    ['softplus', [-Infinity], 0],
    ['sigmoid', [-Infinity], 0],
    ['gelu', [-Infinity], 0],
    ['mod', [5, 0], NaN],
    ['mod', [5, Infinity], NaN],
  ])('%s(%o) is %d', (name, args, want) => {
    expect(call(name, ...args) === want || Object.is(call(name, ...args), want)).toBe(true);
  });

  test('polygamma teaches its limit', () => {
    expect(() => call('polygamma', 201, 1)).toThrow('polygamma goes up to order 200 here, got 201');
  });
});

describe('piecewise functions and masks', () => {
  test.each<[Name, number[], number]>([
    ['round', [2.5], 2],
    ['round', [-3.5], -4],
    ['heaviside', [0], 1],
    ['heaviside', [-1e-300], 0],
    ['relu', [-2], 0],
    ['leakyRelu', [-2, 0.1], -0.2],
    ['leakyRelu', [3, 0.1], 3],
    ['clamp', [5, -1, 2], 2],
    ['clamp', [-5, -1, 2], -1],
    ['mod', [-7, 3], 2],
    ['mod', [7, -3], -2],
    ['lt', [1, 2], 1],
    ['ge', [1, 2], 0],
    ['le', [2, 2], 1],
    ['gt', [NaN, 1], 0],
    ['eq', [NaN, NaN], 0],
    ['ne', [NaN, NaN], 1],
  ])('%s(%o) is %d', (name, args, want) => expect(call(name, ...args)).toBe(want));
});

describe('every call returns in bounded time', () => {
  const huge = [
    '1e308',
    '1e17',
    '1e15',
    '1e6',
    '1e400000',
    '1e8999999999999999',
    '123456789012345678901234567890.5',
  ];
  const extreme = [...huge, ...huge.map((x) => `-${x}`), '5e-324', '-1e-400000', '1e-8999999999999999'];
  test.each(unary)('%s', (name) => {
    for (const x of extreme) {
      const start = performance.now();
      call(name, x);
      expect(performance.now() - start, `${name}(${x}) took long`).toBeLessThan(2000);
    }
  });
  test.each([...binary, 'polygamma' as const])('%s', (name) => {
    for (const x of extreme) {
      for (const y of extreme) {
        const start = performance.now();
        if (name === 'polygamma') call(name, 200, y);
        else call(name, x, y);
        expect(performance.now() - start, `${name}(${x}, ${y}) took long`).toBeLessThan(2000);
      }
    }
  });
});

describe('exactly', () => {
  test('reads all bits of a float64', () => {
    expect(exactly(0.1).toFixed(20)).toBe('0.10000000000000000555');
    expect(exactly(2 ** 70).toFixed()).toBe((2n ** 70n).toString());
    expect(exactly(5e-324).toString()).toMatch(/^4\.940656458412465441765687928682213723650598/);
  });
  test.each([0, -0, 1 / 3, -123.456, 5e-324, 1.7976931348623157e308, NaN, Infinity, -Infinity])(
    'returns to %d',
    (x) => expect(exactly(x).toNumber()).toBe(x),
  );
});
