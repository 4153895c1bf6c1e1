import { describe, expect, it } from 'vitest';
import { diff, equals, evaluate, parse, simplify } from '../src/index.js';

type Interval = readonly [low: number, high: number];
type Row = readonly [f: string, derivative: string, ...intervals: Interval[]];

const R: Interval = [-3, 3];
const POSITIVE: Interval = [0.1, 5];
const NEGATIVE: Interval = [-5, -0.1];
const UNIT: Interval = [-0.95, 0.95];
const ABOVE_1: Interval = [1.05, 6];
const BELOW_1: Interval = [-6, -1.05];
const FROM_0_TO_1: Interval = [0.05, 0.95];

/** Derivatives that have the form of the book once simplified, the order of factors aside. */
// biome-ignore format: a table
const IN_THE_BOOKS_FORM: readonly Row[] = [
  ['7',               '0',                         R],
  ['x',               '1',                         R],
  ['a x + b',         'a',                         R],
  ['x^2',             '2 x',                       R],
  ['x^n',             'n x^(n-1)',                 POSITIVE],
  ['sqrt(x)',         '1/(2 sqrt(x))',             POSITIVE],
  ['cbrt(x)',         '1/(3 cbrt(x)^2)',           POSITIVE, NEGATIVE],
  ['1/x',             '-1/x^2',                    POSITIVE, NEGATIVE],
  ['1/sqrt(x)',       '-1/(2 x^(3/2))',            POSITIVE],
  ['(a x + b)^n',     'a n * (a x + b)^(n-1)',     POSITIVE],
  ['exp(x)',          'exp(x)',                    R],
  ['e^x',             'e^x',                       R],
  ['a^x',             'a^x log(a)',                R],
  ['exp(a x)',        'a exp(a x)',                R],
  ['exp(-x^2)',       '-2x exp(-x^2)',             R],
  ['log(x)',          '1/x',                       POSITIVE],
  ['log(x, a)',       '1/(x log(a))',              POSITIVE],
  ['log(a x)',        '1/x',                       POSITIVE],
  ['log(log(x))',     '1/(x log(x))',              ABOVE_1],
  ['sin(x)',          'cos(x)',                    R],
  ['cos(x)',          '-sin(x)',                   R],
  ['tan(x)',          'sec(x)^2',                  R],
  ['sec(x)',          'sec(x) tan(x)',             R],
  ['csc(x)',          '-csc(x) cot(x)',            [0.1, 3], [-3, -0.1]],
  ['sin(a x + b)',    'a cos(a x + b)',            R],
  ['sin(x)^n',        'n sin(x)^(n-1) cos(x)',     [0.1, 3]],
  ['atan(x)',         '1/(1 + x^2)',               R],
  ['sinh(x)',         'cosh(x)',                   R],
  ['cosh(x)',         'sinh(x)',                   R],
  ['tanh(x)',         'sech(x)^2',                 R],
  ['sech(x)',         '-sech(x) tanh(x)',          R],
  ['x^x',             'x^x * (log(x) + 1)',        POSITIVE],
  ['x^(1/x)',         'x^(1/x) (1 - log(x))/x^2',  POSITIVE],
  ['x sin(x)',        'x cos(x) + sin(x)',         R],
  ['x exp(x)',        '(x + 1) exp(x)',            R],
  ['exp(x) sin(x)',   'exp(x) (sin(x) + cos(x))',  R],
  ['x log(x) - x',    'log(x)',                    POSITIVE],
  ['x/(x + 1)',       '1/(x + 1)^2',               POSITIVE],
  ['sqrt(1 - x^2)',   '-x/sqrt(1 - x^2)',          UNIT],
  ['sin(1/x)',        '-cos(1/x)/x^2',             POSITIVE, NEGATIVE],
  ['gamma(x)',        'gamma(x) digamma(x)',       POSITIVE],
];

/** Derivatives that the rules write in another way: with one function for another, or with more digits near a zero. */
// biome-ignore format: a table
const IN_ANOTHER_FORM: readonly Row[] = [
  ['x^(2/3)',         '2/(3 cbrt(x))',             POSITIVE],
  ['log10(x)',        '1/(x log(10))',             POSITIVE],
  ['log2(x)',         '1/(x log(2))',              POSITIVE],
  ['ln|x|',           '1/x',                       POSITIVE, NEGATIVE],
  ['cot(x)',          '-csc(x)^2',                 [0.1, 3], [-3, -0.1]],
  ['sin²(x)',         'sin(2x)',                   R],
  ['cos²(x)',         '-sin(2x)',                  R],
  ['sin(x) cos(x)',   'cos(2x)',                   [0, 0.7], [1, 2]],
  ['asin(x)',         '1/sqrt(1 - x^2)',           UNIT],
  ['acos(x)',         '-1/sqrt(1 - x^2)',          UNIT],
  ['acot(x)',         '-1/(1 + x^2)',              R],
  ['asec(x)',         '1/(|x| sqrt(x^2 - 1))',     ABOVE_1, BELOW_1],
  ['acsc(x)',         '-1/(|x| sqrt(x^2 - 1))',    ABOVE_1, BELOW_1],
  ['asin(x/a)',       '1/sqrt(a^2 - x^2)',         UNIT],
  ['atan(x/a)',       'a/(a^2 + x^2)',             R],
  ['coth(x)',         '-csch(x)^2',                POSITIVE, NEGATIVE],
  ['csch(x)',         '-csch(x) coth(x)',          POSITIVE, NEGATIVE],
  ['asinh(x)',        '1/sqrt(x^2 + 1)',           R],
  ['acosh(x)',        '1/sqrt(x^2 - 1)',           ABOVE_1],
  ['atanh(x)',        '1/(1 - x^2)',               UNIT],
  ['acoth(x)',        '1/(1 - x^2)',               ABOVE_1, BELOW_1],
  ['asech(x)',        '-1/(x sqrt(1 - x^2))',      FROM_0_TO_1],
  ['acsch(x)',        '-1/(|x| sqrt(1 + x^2))',    POSITIVE, NEGATIVE],
  ['|x|',             'x/|x|',                     POSITIVE, NEGATIVE],
  ['x |x|',           '2|x|',                      POSITIVE, NEGATIVE],
  ['sin(x)/x',        '(x cos(x) - sin(x))/x^2',   [0.5, 5]],
  ['(a x + b)/(c x + d)', '(a d - b c)/(c x + d)^2', POSITIVE],
  ['log(sin(x))',     'cot(x)',                    [0.1, 3]],
  ['log(x + sqrt(x^2 + 1))', '1/sqrt(x^2 + 1)',    [-1, 5]],
  ['erf(x)',          '2 exp(-x^2)/sqrt(pi)',      R],
];

const PARAMETERS = { a: 1.7, b: 0.3, c: 1.1, d: 0.9, n: 2.5 };
const POINTS = 7;
const RELATIVE = 1e-13;

function expectSameValues([f, derivative, ...intervals]: Row): void {
  const [got, want] = [simplify(diff(parse(f), 'x')), parse(derivative)];
  for (const [low, high] of intervals) {
    for (let k = 0; k < POINTS; k++) {
      const at = { ...PARAMETERS, x: low + ((k + 0.37) / POINTS) * (high - low) };
      const value = evaluate(want, at) as number;
      expect(Math.abs(evaluate(got, at) - value), `at x = ${at.x}`).toBeLessThanOrEqual(
        RELATIVE * Math.abs(value),
      );
    }
  }
}

describe('the derivatives of a calculus book', () => {
  it.each(IN_THE_BOOKS_FORM.map((row) => [...row] as const))(
    '(%s)′ = %s, written as in the book',
    (...row) => {
      const [f, derivative] = row as unknown as Row;
      expect(simplify(diff(parse(f), 'x'))).toBe(simplify(parse(derivative)));
      expect(equals(diff(parse(f), 'x'), parse(derivative))).toBe(true);
      expectSameValues(row as unknown as Row);
    },
  );

  it.each(IN_ANOTHER_FORM)('(%s)′ = %s, written in another way', (...row) => {
    expectSameValues(row as unknown as Row);
  });
});
