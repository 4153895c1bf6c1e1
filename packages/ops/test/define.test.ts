import { describe, expect, it } from 'vitest';
import { array, binary, mul, square, unary } from '../src/index.js';

describe('a primitive defined outside the rulebook', () => {
  const cube = unary(
    'cube',
    (x) => x ** 3,
    (x) => mul(3, square(x)),
  );
  const area = binary(
    'area',
    (w, h) => w * h,
    (_w, h) => h,
    (w) => w,
  );

  it('computes numbers and maps arrays, with broadcasting', () => {
    expect(cube(2)).toBe(8);
    expect(cube(array([1, 2])).toArray()).toEqual([1, 8]);
    expect(area(2, 3)).toBe(6);
    expect(area(array([[1], [2]]), array([3, 4])).toArray()).toEqual([
      [3, 4],
      [6, 8],
    ]);
  });

  it('carries its rule, with facts filled in', () => {
    expect(cube.rule.name).toBe('cube');
    expect(cube.rule.latex).toBe('\\operatorname{cube}');
    expect(area.rule.arity).toBe(2);
    expect(area.rule.sample).toHaveLength(2);
    expect(cube.rule.domain.words).toBe('all real x');
  });

  it.each(['', 'two words', 'x;alert(1)', '2x', 'é', '__proto__', 'a'.repeat(42), 'x\n'])(
    'cannot be named %j',
    (name) => {
      expect(() => unary(name, Math.sin, () => 1)).toThrow(
        "a primitive's name is letters and digits, starting with a letter",
      );
      expect(() =>
        binary(
          name,
          Math.atan2,
          () => 1,
          () => 1,
        ),
      ).toThrow(TypeError);
    },
  );

  it('refuses what is no operand', () => {
    expect(() => cube('2' as never)).toThrow('expected a number, an NdArray or a traced value, got a string');
    expect(() => area(1, null as never)).toThrow('got null');
  });
});
