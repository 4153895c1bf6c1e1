import {
  abs,
  add,
  atan2,
  clamp,
  cos,
  div,
  exp,
  gt,
  le,
  max,
  mod,
  mul,
  neg,
  pow,
  sin,
  sqrt,
  square,
  sub,
  type Value,
  where,
} from '@fourgrad/ops';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diff, Expr, parse, toText, variable } from '../src/index.js';

const steps: ((x: any, y: any, z: any) => Value)[] = [
  add,
  sub,
  mul,
  div,
  pow,
  atan2,
  max,
  mod,
  gt,
  le,
  (x) => neg(x),
  (x) => sin(x),
  (x) => cos(x),
  (x) => exp(x),
  (x) => sqrt(x),
  (x) => abs(x),
  (x) => square(x),
  (x, y, z) => where(x, y, z),
  (x, y, z) => clamp(x, y, z),
];

const names = fc.constantFrom('x', 'y', 'alpha', 'x_1').map(variable);
const numbers = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const expression: fc.Arbitrary<Value> = fc.letrec<{ any: Value }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 5, depthSize: 'max' },
    { weight: 2, arbitrary: names },
    { weight: 1, arbitrary: numbers },
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(...steps), tie('any'), tie('any'), tie('any'))
        .map(([step, x, y, z]) => step(x, y, z)),
    },
  ),
})).any;

// 1/0 among the constants: text has no such numbers
const BEYOND = /NaN|Infinity/;

describe('toText', () => {
  it('of a random expression parses to the identical expression', () => {
    fc.assert(
      fc.property(expression, (value) => {
        fc.pre(value instanceof Expr);
        const text = toText(value as Expr);
        fc.pre(!BEYOND.test(text));
        expect(parse(text)).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  it('of a derivative parses to the identical derivative', () => {
    fc.assert(
      fc.property(expression, (value) => {
        fc.pre(value instanceof Expr);
        const derivative = diff(value as Expr, 'x');
        const text = toText(derivative);
        fc.pre(!BEYOND.test(text));
        expect(parse(text)).toBe(derivative);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['x-(y-z)', 'x - (y - z)'],
    ['(x-y)-z', 'x - y - z'],
    ['x/(y*z)', 'x / (y * z)'],
    ['(x+1)*y', 'y * (x + 1)'],
    ['x^y^z', 'x^y^z'],
    ['(x^y)^z', '(x^y)^z'],
    ['-x^2', '-x^2'],
    ['(-x)^2', '(-x)^2'],
    ['x^(-2)', 'x^(-2)'],
    ['x^(1/2)', 'x^(1 / 2)'],
    ['x**2', 'x^2'],
    ['sin ( x )', 'sin(x)'],
    ['x>0?x:-x', 'where(x > 0, x, -x)'],
    ['2 pi', '2 * pi'],
    ['pi*(5*(pi*y)^4)', '5 * pi * (pi * y)^4'],
    ['pi*(e*x)', 'e * pi * x'],
    ['e^3*x', 'x * exp(3)'],
    ['1e21 x', '1e+21 * x'],
    ['1e-7 x', '1e-7 * x'],
  ])('writes %s as %s', (text, written) => {
    expect(toText(parse(text))).toBe(written);
    expect(parse(written)).toBe(parse(text));
  });

  it('is what String() and template literals give', () => {
    expect(`${parse('x + 1')}`).toBe('x + 1');
    expect(String(parse('x + 1'))).toBe('x + 1');
    expect(() => (parse('x') as never) + 1).toThrow('JavaScript operators do not see');
  });
});
