import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ParseError, parse, toText, variablesIn } from '../src/index.js';

/** Two texts that stand for the identical expression. */
function expectSame(text: string, plain: string): void {
  const [got, want] = [parse(text), parse(plain)];
  expect(toText(got)).toBe(toText(want));
  expect(got === want).toBe(true);
}

describe('|x| is abs(x)', () => {
  it.each([
    ['|x|', 'abs(x)'],
    ['| x |', 'abs(x)'],
    ['|x + |y||', 'abs(x + abs(y))'],
    ['||x| - |y||', 'abs(abs(x) - abs(y))'],
    ['||x||', 'abs(abs(x))'],
    ['2|x|', '2 * abs(x)'],
    ['x|y|', 'x * abs(y)'],
    ['|x|y', 'abs(x) * y'],
    ['|x||y|', 'abs(x) * abs(y)'],
    ['|x||y||z|', 'abs(x) * abs(y) * abs(z)'],
    ['|x|^2', 'abs(x)^2'],
    ['2^|x|', '2^abs(x)'],
    ['|x|^|y|', 'abs(x)^abs(y)'],
    ['-|x|', '-abs(x)'],
    ['|-x|', 'abs(-x)'],
    ['|x| - |y|', 'abs(x) - abs(y)'],
    ['|x| - 2|y|', 'abs(x) - 2 * abs(y)'],
    ['|x| y + |z|', 'abs(x) * y + abs(z)'],
    ['|x| * y|z|', 'abs(x) * (y * abs(z))'],
    ['(|x|)|y|', 'abs(x) * abs(y)'],
    ['|sin(x)|', 'abs(sin(x))'],
    ['sin(|x|)', 'sin(abs(x))'],
    ['|(x)(|y|)|', 'abs(x * abs(y))'],
    ['max(|x|, |y|)', 'max(abs(x), abs(y))'],
    ['|x > 0 ? x : y|', 'abs(where(x > 0, x, y))'],
    ['|x| > 1 ? |x| : |y|', 'where(abs(x) > 1, abs(x), abs(y))'],
    ['|x > |y| ? |x| : 2 * |y||', 'abs(where(x > abs(y), abs(x), 2 * abs(y)))'],
    ['|50%|', 'abs(50%)'],
    ['x % |y|', 'mod(x, abs(y))'],
    ['1 < |x| < 2', '1 < abs(x) < 2'],
    ['|x| > 1 or |y| > 1', 'abs(x) > 1 or abs(y) > 1'],
  ])('%s is %s', (bars, calls) => {
    expectSame(bars, calls);
  });

  it.each([
    ['ln|x|', 'log(abs(x))'],
    ['|ln|x||', 'abs(log(abs(x)))'],
    ['2ln|x + 1|', '2 * log(abs(x + 1))'],
    ['sin²|x|', 'sin(abs(x))^2'],
    ['th|x|', 'tanh(abs(x))'],
    ['|th|', 'abs(th)'],
    ['√|x|', 'sqrt(abs(x))'],
  ])('a function may stand before bars: %s is %s', (bars, calls) => {
    expectSame(bars, calls);
  });

  it('for the variables of a text too', () => {
    expect(variablesIn('|a - |b|| + ln|c|')).toEqual(['a', 'b', 'c']);
  });
});

describe('bars that do not fit', () => {
  const errorOf = (text: string): ParseError => {
    try {
      parse(text);
    } catch (error) {
      if (error instanceof ParseError) return error;
    }
    throw new Error(`${text} was read`);
  };

  it.each([
    ['|x', 0],
    ['x|', 1],
    ['2 + |x + 1', 4],
    ['(|x)|', 1],
    ['x || y', 3],
    ['x | y', 2],
    ['|x, y|', 0],
    ['|(x|)', 3],
  ])('%s: the bar is not closed', (text, position) => {
    expect(errorOf(text)).toMatchObject({
      reason: 'this | is not closed: |x| is the absolute value; for a condition write or',
      position,
    });
  });

  it.each([
    ['|x|y|z|', 4],
    ['|x| sin(y) |z|', 11],
    ['|x|(y + 1)|z|', 10],
    ['|x|y + 2|z|', 8],
    ['|x|y||', 4],
    ['|2|x||', 4],
  ])('%s can be read in several ways', (text, position) => {
    expect(errorOf(text)).toMatchObject({ reason: expect.stringContaining('write * before a |'), position });
  });
});

/** One formula, written with bars and with abs(). */
type Both = readonly [bars: string, calls: string];

const { formula } = fc.letrec<{ formula: Both }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom<Both>(['x', 'x'], ['y', 'y'], ['2', '2']),
    tie('formula').map(([bars, calls]): Both => [`|${bars}|`, `abs(${calls})`]),
    tie('formula').map(([bars, calls]): Both => [`| ${bars} |^2`, `abs(${calls})^2`]),
    tie('formula').map(([bars, calls]): Both => [`(${bars})`, `(${calls})`]),
    tie('formula').map(([bars, calls]): Both => [`sin(${bars})`, `sin(${calls})`]),
    fc
      .tuple(tie('formula'), fc.constantFrom(' + ', '-', '*', ' / ', '^'), tie('formula'))
      .map(([[b1, c1], sign, [b2, c2]]): Both => [b1 + sign + b2, c1 + sign + c2]),
  ),
}));

it('bars between written operators can be nested at will: they are abs', () => {
  fc.assert(
    fc.property(formula, ([bars, calls]) => {
      expectSame(bars, calls);
    }),
  );
});
