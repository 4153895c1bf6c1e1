import { describe, expect, it } from 'vitest';
import { evaluate, freeVariables, parse, toText } from '../src/index.js';

const at = { x: 2, y: 3, z: 5 };

describe('parse reads', () => {
  it.each([
    ['2x', 4],
    ['2 pi x', 4 * Math.PI],
    ['x y z', 30],
    ['(x)(y)', 6],
    ['2(x + 1)', 6],
    ['2x^2', 8],
  ])('products without a sign: %s', (text, value) => {
    expect(evaluate(parse(text), at)).toBe(value);
  });

  it.each([
    ['-x^2', -4],
    ['x^-1', 0.5],
    ['2^3^2', 512],
    ['2^x^2', 16],
    ['x ** 3', 8],
    ['2 ** -x', 0.25],
    ['x - y - z', -6],
    ['x / y / z', 2 / 15],
    ['x - -y', 5],
    ['+x', 2],
    ['--x', 2],
    ['x * -y', -6],
  ])('signs and powers as mathematics has them: %s', (text, value) => {
    expect(evaluate(parse(text), at)).toBe(value);
  });

  it.each([
    ['.5', 0.5],
    ['5.', 5],
    ['2e3', 2000],
    ['2.5E-3', 0.0025],
    ['0x1F', 31],
    ['0.1', 0.1],
    ['9007199254740993', 2 ** 53],
    ['1/3', 1 / 3],
    ['5!', 120],
    ['0!', 1],
    ['50%', 0.5],
  ])('numbers: %s', (text, value) => {
    expect(evaluate(parse(text), {})).toBe(value);
  });

  it.each([
    ['pi', Math.PI],
    ['π', Math.PI],
    ['e', Math.E],
    ['tau', 2 * Math.PI],
    ['e^x', Math.exp(2)],
    ['pow(e, x)', Math.exp(2)],
    ['ln(x)', Math.log(2)],
    ['log(x)', Math.log(2)],
    ['log(8, 2)', 3],
    ['log(x, e)', Math.log(2)],
    ['sqrt(x^2)', 2],
    ['atan2(y, x)', Math.atan2(3, 2)],
    ['min(x, y, 1)', 1],
    ['max(x)', 2],
    ['max(x, y, z, 4)', 5],
    ['clamp(z, 0, 1)', 1],
    ['z % y', 2],
    ['z mod y', 2],
    ['mod(-1, y)', 2],
    ['sigmoid(0)', 0.5],
  ])('constants and functions: %s', (text, value) => {
    expect(evaluate(parse(text), at)).toBe(value);
  });

  it.each([
    ['x > 1 ? y : z', 3],
    ['x > 2 ? y : z', 5],
    ['x >= 2 ? y : z', 3],
    ['x < y and y < z', 1],
    ['x > y or y < z', 1],
    ['not (x > y)', 1],
    ['1 < x < 3', 1],
    ['1 < x < 2', 0],
    ['x == 2', 1],
    ['x != 2', 0],
    ['where(x > y, x, y)', 3],
    ['x > 1 ? (y > 5 ? 1 : 2) : 3', 2],
    ['x > 3 ? 1 : y > 5 ? 2 : 3', 3],
  ])('conditions: %s', (text, value) => {
    expect(evaluate(parse(text), at)).toBe(value);
  });

  it('names of variables: Greek, with digits and underscores', () => {
    expect(freeVariables(parse('alpha + β_1 + x2 + _t + E'))).toEqual(['E', '_t', 'alpha', 'x2', 'β_1']);
  });

  it('x/3 as a quotient and 2 * 3 as 6', () => {
    expect(toText(parse('x/3'))).toBe('x / 3');
    expect(toText(parse('1/3'))).toBe('1 / 3');
    expect(parse('2 * 3 * x')).toBe(parse('6 x'));
  });

  it('a million characters', () => {
    const text = `x${'+x'.repeat(499_999)}`;
    expect(text.length).toBe(999_999);
    expect(evaluate(parse(text), { x: 1 })).toBe(500_000);
  }, 60_000);
});
