import { array, compile, detach, logsumexp, mul, parse, trace } from '@fourgrad/symbolic';
import { describe, expect, it } from 'vitest';
import { exactModes, exactNames } from './support/modes.ts';

describe('detach', () => {
  it.each(exactNames)('hides a factor from the derivative in %s mode, of numbers and of arrays', (mode) => {
    const { derivative, gradient } = exactModes[mode] as any;
    expect(derivative((x: any) => mul(x, detach(x)))(3)).toBe(3);
    expect(gradient((x: any) => logsumexp(mul(x, detach(x))))(array([2, 0, 0])).toArray()[1]).toBe(0);
    // arrays of traced numbers, element by element
    expect(gradient(([x, y]: any[]) => logsumexp(detach(array([x, y]))))([1, 2])).toEqual([0, 0]);
  });

  it('is the value itself, in expressions and in compiled functions', () => {
    const { expression } = trace((x: any) => mul(x, detach(x)), ['x']);
    expect(compile(expression as any, ['x'])(3)).toBe(9);
    expect(`${expression}`).toBe('x * detach(x)');
    expect(() => parse('detach(x)')).toThrow('unknown function detach');
  });
});
