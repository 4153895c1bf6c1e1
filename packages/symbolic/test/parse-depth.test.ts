import { describe, expect, it } from 'vitest';
import { diff, evaluate, type ParseError, parse, simplify, size, toText, variablesIn } from '../src/index.js';

const DEEP = 100_000;
const repeat = (piece: string, count = DEEP): string => piece.repeat(count);

describe('depth is no limit', () => {
  it.each([
    ['brackets', `${repeat('(')}x${repeat(')')}`, 'x'],
    ['negations in brackets', `${repeat('-(')}x${repeat(')')}`, 'x'],
    ['minus signs', `${repeat('-')}x`, 'x'],
    ['pluses', `${repeat('+')}x`, 'x'],
    ['pluses and minuses', `${repeat('+-')}x`, 'x'],
    ['nots', `${repeat('not ')}x`, 'not not x'],
    ['factorials', `1${repeat('!')}`, '1'],
  ])('100 000 %s are read', (_what, text, plain) => {
    expect(parse(text) === parse(plain)).toBe(true);
  });

  it.each([
    ['calls', `${repeat('sin(')}x${repeat(')')}`, DEEP + 1],
    ['sums in brackets', `${repeat('(x + ')}x${repeat(')')}`, DEEP + 1],
    ['powers', `x${repeat('^x')}`, DEEP + 1],
    ['negative powers', `x${repeat('^-x')}`, 2 * DEEP + 1],
    ['bars', `${repeat('|1 + ')}x${repeat('|')}`, 2 * DEEP + 2],
    ['bars of functions', `${repeat('ln|')}x${repeat('|')}`, 2 * DEEP + 1],
    ['roots', `${repeat('√')}x`, DEEP + 1],
    ['conditionals, each the last part of the one before', `${repeat('x>0?1:')}2`, DEEP + 5],
    ['conditionals, each the first part of the one before', `${repeat('x>0?')}x${repeat(':1')}`, DEEP + 4],
    ['remainders in brackets', `${repeat('x % (')}x${repeat(')')}`, DEEP + 1],
    ['comparisons', `x${repeat(' < x')}`, DEEP + 1],
  ])(
    '100 000 %s are read',
    (_what, text, nodes) => {
      expect(size(parse(text)).dag).toBe(nodes);
    },
    60_000,
  );

  it('the variables of 100 000 calls are found', () => {
    expect(variablesIn(`${repeat('sin(')}x${repeat(')')}`)).toEqual(['x']);
  });

  it.each([
    ['calls', 'sin(', ')'],
    ['bars', '|x + ', '|'],
    ['powers', 'x^(', ')'],
    ['conditionals', 'x > 0 ? x + (', ') : 1'],
  ])(
    'what 10 000 nested %s stand for is printed, derived, simplified and evaluated',
    (_what, opening, closing) => {
      const f = parse(`${repeat(opening, 10_000)}x${repeat(closing, 10_000)}`);
      expect(parse(toText(f)) === f).toBe(true);
      expect(size(diff(f, 'x')).dag).toBeGreaterThan(10_000);
      expect(size(simplify(f)).dag).toBeGreaterThan(10_000);
      expect(evaluate(f, { x: 0.5 })).toBeTypeOf('number');
    },
    60_000,
  );

  it.each([
    [`${repeat('(')}`, DEEP],
    [`${repeat('(')}x`, DEEP + 1],
    [`x${repeat(')')}`, 1],
    [`${repeat('sin(')}x`, 4 * DEEP + 1],
    [`${repeat('|')}x`, DEEP - 1],
    [`${repeat('- not ')}x`, 300],
  ])('an error in 100 000 of them has its place', (text, position) => {
    expect.assertions(1);
    try {
      parse(text);
    } catch (error) {
      expect((error as ParseError).position).toBe(position);
    }
  });
});

describe('time follows the length of a text', () => {
  it.each([
    ['percentages, which stand for two operands each', `x${repeat(' + (1%)', 1000)}`],
    ['percentages of sums', `x${repeat('+1% ', 30).replaceAll('% +', '% mod 2 +')}`],
    ['remainders of remainders', `${repeat('x % (', 1000)}x${repeat(')', 1000)}`],
    ['a product of brackets', repeat('(x)')],
    ['a product of bars', repeat('|x|')],
    ['white space', `${repeat(' ', 999_998)}x`],
    ['one name', `x${repeat('1', 99)}`],
  ])('%s', (_what, text) => {
    const start = performance.now();
    parse(text);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
