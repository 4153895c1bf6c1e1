import { describe, expect, it } from 'vitest';
import {
  type Assumption,
  type Assumptions,
  parse,
  shortest,
  simplificationsOf,
  simplify,
  toText,
} from '../src/index.js';

const simple = (text: string, assume?: Assumptions): string => toText(simplify(parse(text), { assume }));

describe('what is assumed of a variable', () => {
  it.each<[string, Partial<Record<Assumption, string>>]>([
    ['sqrt(x^2)', { positive: 'x', nonnegative: 'x', negative: '-x', nonpositive: '-x', nonzero: 'abs(x)' }],
    ['abs(x)', { positive: 'x', nonnegative: 'x', negative: '-x', nonpositive: '-x', nonzero: 'abs(x)' }],
    ['x / abs(x)', { positive: '1', nonnegative: '1', negative: '-1', nonzero: 'x / abs(x)' }],
    ['abs(x + 1)', { positive: 'x + 1', nonnegative: 'x + 1', negative: 'abs(x + 1)' }],
    ['abs(x)^3', { positive: 'x^3', negative: '-x^3', nonzero: 'abs(x)^3' }],
    ['sign(x)', { positive: '1', nonnegative: 'sign(x)' }],
    ['relu(x)', { positive: 'x', nonnegative: 'x', nonzero: 'relu(x)' }],
    ['log(x^2)', { positive: '2 * log(x)', nonnegative: 'log(x^2)', negative: 'log(x^2)' }],
    ['sqrt(x * y)', { positive: 'sqrt(x) * sqrt(y)', negative: 'sqrt(x * y)' }],
    ['abs(x * y)', { positive: 'x * abs(y)', nonnegative: 'x * abs(y)', nonzero: 'abs(x * y)' }],
    ['sign(x * y)', { positive: 'sign(y)', nonnegative: 'sign(x * y)' }],
    ['sqrt(x^(2 * y))', { positive: 'x^y', nonnegative: 'sqrt(x^(2 * y))' }],
    ['(x^y)^z', { positive: 'x^(y * z)', nonnegative: '(x^y)^z', nonzero: '(x^y)^z' }],
    ['(x^2)^y', { positive: 'x^(2 * y)', nonnegative: 'x^(2 * y)', nonzero: 'abs(x)^(2 * y)' }],
  ])('decides what %s is', (text, expected) => {
    for (const [assumption, result] of Object.entries(expected))
      expect(simple(text, { x: assumption as Assumption }), assumption).toBe(result);
  });

  it('is no matter where nothing hangs on it, nor of a variable that is not there', () => {
    expect(simple('x + x', { x: 'positive' })).toBe('2 * x');
    expect(simple('sqrt(x^2)', { y: 'positive' })).toBe('abs(x)');
    expect(simple('sqrt(x^2)', {})).toBe('abs(x)');
  });

  it('holds for one call: the next one knows nothing of it', () => {
    expect(simple('sqrt(x^2)', { x: 'positive' })).toBe('x');
    expect(simple('sqrt(x^2)')).toBe('abs(x)');
  });

  it('is known without an assumption of squares, exponentials and sums of them', () => {
    expect(simple('sqrt((x^2 + exp(y))^2)')).toBe('x^2 + exp(y)');
    expect(simple('abs(cosh(x))')).toBe('cosh(x)');
    expect(simple('abs(-exp(x))')).toBe('exp(x)');
    expect(simple('abs(x^2 - 1)')).toBe('abs(x^2 - 1)');
  });

  it('is used by shortest and by simplificationsOf, too', () => {
    const e = parse('sqrt((x + 1)^2) - 1');
    expect(toText(shortest(e, { assume: { x: 'positive' } }))).toBe('x');
    expect(simplificationsOf(parse('sqrt(x^2)'), { assume: { x: 'negative' } }).at(-1)?.after).toBe(
      parse('-x'),
    );
  });
});

it.each(['big', 'constructor', '', 'Positive', null, 1])(
  'an assumption %j is refused, with those that there are',
  (assumption) => {
    const call = () => simplify(parse('x'), { assume: { x: assumption as Assumption } });
    expect(call).toThrow(TypeError);
    expect(call).toThrow('positive, nonnegative, negative, nonpositive, nonzero');
    expect(call).toThrow(JSON.stringify(assumption));
  },
);
