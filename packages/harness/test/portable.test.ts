import { rulebook } from '@fourgrad/ops';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portableFunctions } from '../src/portable/portableFunctions.js';

const FUNCTIONS = Object.entries(portableFunctions) as [string, (...x: number[]) => number][];
const native = (name: string) => (Math as any)[name] as (...x: number[]) => number;

// what Math has and IEEE 754 or the integers fix
const EXACT = [
  'abs',
  'ceil',
  'clz32',
  'f16round',
  'floor',
  'fround',
  'imul',
  'max',
  'min',
  'random',
  'round',
  'sign',
  'sqrt',
  'sumPrecise',
  'trunc',
];

describe('the portable functions', () => {
  it('are all of Math that a machine may round in its own way', () => {
    const own = Object.getOwnPropertyNames(Math).filter((name) => typeof native(name) === 'function');
    expect(FUNCTIONS.map(([name]) => name).sort()).toEqual(
      own.filter((name) => !EXACT.includes(name)).sort(),
    );
  });

  const close = (ours: number, theirs: number) => {
    if (!Number.isFinite(theirs) || theirs === 0) {
      expect(ours).toBe(theirs);
      return;
    }
    const error = Math.abs(ours - theirs) / Math.max(Math.abs(theirs), 2 ** -1022);
    expect(error).toBeLessThanOrEqual(4 * Number.EPSILON);
  };

  it.each(FUNCTIONS)("%s is Math's but for the last digits", (name, f) => {
    const x = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(x, x, (a, b) => {
        close(f(a, b), native(name)(a, b));
      }),
    );
  });

  it.each(FUNCTIONS)("%s is Math's at special operands", (name, f) => {
    const specials = [0, 0.5, 1, 2, 3, 1e-310, 5e-324, 1e-17, 1e20, 2 ** 53 + 2, 1e308, Infinity, Number.NaN];
    const all = specials.flatMap((x) => [x, -x]);
    for (const a of all) for (const b of all) close(f(a, b), native(name)(a, b));
  });
});

it.each(Object.values(rulebook))('$name takes no power by **, which nothing can replace', ({ evaluate }) => {
  expect(`${evaluate}`).not.toContain('**');
});
