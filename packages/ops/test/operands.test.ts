import { describe, expect, it } from 'vitest';
import { add, array, clamp, mul, rulebook, sin, sum, where } from '../src/index.js';
import * as language from '../src/language.js';
import type { ElementwiseRule } from '../src/rule.js';

const rules: readonly ElementwiseRule[] = Object.values(rulebook);
const functions = new Map<string, any>(Object.entries(language));
const functionOf = (name: string): ((...operands: any[]) => any) => functions.get(name);

describe('a primitive', () => {
  it.each(rules)('$name computes numbers as its rule says', ({ name, evaluate, sample }) => {
    const point = sample.map(([low, high]) => (low + high) / 2);
    expect(functionOf(name)(...point)).toBe(evaluate(...point));
  });

  it.each(rules)('$name maps the elements of arrays', ({ name, evaluate, sample }) => {
    const [low, high] = [0, 1].map((end) => sample.map((interval) => interval[end]));
    const columns = low.map((x, i) => array([x, high[i]]));
    expect(functionOf(name)(...columns).toArray()).toEqual([evaluate(...low), evaluate(...high)]);
  });

  const notOperands: [unknown, string][] = [
    ['2', 'a string'],
    [null, 'null'],
    [undefined, 'undefined'],
    [[1, 2], 'a JavaScript array (wrap it: array([...]))'],
    [{}, 'an object'],
    [{ level: 1 }, 'an object'],
    [true, 'a boolean'],
  ];

  it.each(notOperands)('refuses %o and says what it got', (bad: any, what) => {
    const message = `expected a number, an NdArray or a traced value, got ${what}`;
    expect(() => sin(bad)).toThrow(message);
    expect(() => add(bad, 1)).toThrow(message);
    expect(() => add(1, bad)).toThrow(message);
    expect(() => mul(array([1]), bad)).toThrow(message);
    expect(() => mul(bad, array([1]))).toThrow(message);
    expect(() => clamp(1, bad, 2)).toThrow(message);
    expect(() => where(1, bad, array([1]))).toThrow(message);
    expect(() => where(array([1, 0]), 1, bad)).toThrow(message);
  });

  it('where refuses a mask that is none', () => {
    expect(() => where('yes' as never, 1, 2)).toThrow(
      'where needs a mask: the result of lt, le, gt, ge, eq or ne',
    );
    expect(where(true, 1, 2)).toBe(1);
  });

  it('sum refuses what holds no numbers', () => {
    expect(() => sum(['1'])).toThrow(TypeError);
    expect(() => sum('12')).toThrow(TypeError);
    expect(() => sum(undefined)).toThrow(TypeError);
  });
});
