import { flatten } from '@fourgrad/ops';
import { describe, expect, it } from 'vitest';
import { arrayFunctions } from './support/array-functions.ts';
import { arrayPrograms } from './support/array-programs.ts';
import { expectClose, maxNormError, numbersOf } from './support/closeness.ts';
import { exactModes, exactNames, modes } from './support/modes.ts';
import { inner, randomArray } from './support/random-arrays.ts';

// <y, J v> and <J^T y, v> are one number summed in two orders, of some dozens of terms of size 1.
const SAME = 1e-13;
const NUMERIC = 1e-8;

const arrays = (shapes: readonly (readonly number[])[], seed: number) =>
  shapes.map((shape, i) => randomArray(shape, seed + i));

/** Random arrays in place of the arrays and numbers of a structure. */
function randomLike(structure: unknown, seed: number): any {
  const { leaves, rebuild } = flatten(structure);
  return rebuild(
    leaves.map((leaf, i) =>
      typeof leaf === 'number' ? 0.5 + i : randomArray((leaf as any).shape, seed + i),
    ),
  );
}

describe.each(Object.entries({ ...arrayPrograms, ...arrayFunctions }))('%s', (_name, { shapes, f }) => {
  const x = arrays(shapes, 1);
  const v = arrays(shapes, 100);
  const value = f(x);
  const w = randomLike(value, 200);

  it('has the same value, J v and w J in every exact mode', () => {
    const [, tangent] = modes.forward.jvp(f)(x, v);
    const [, cotangent] = modes.reverse.vjp(f)(x, w);
    for (const mode of exactNames) {
      const [y, pushed] = exactModes[mode].jvp(f)(x, v);
      expectClose(y, value, SAME);
      expectClose(pushed, tangent, SAME);
      const [z, pulled] = exactModes[mode].vjp(f)(x, w);
      expectClose(z, value, SAME);
      expectClose(pulled, cotangent, SAME);
    }
  });

  it('has transposes: <w, J v> by forward mode is <w J, v> by reverse mode', () => {
    const [, tangent] = modes.forward.jvp(f)(x, v);
    const [, cotangent] = modes.reverse.vjp(f)(x, w);
    const left = inner(numbersOf(w), numbersOf(tangent));
    const right = inner(numbersOf(cotangent), numbersOf(v));
    const size = inner(numbersOf(w).map(Math.abs), numbersOf(tangent).map(Math.abs));
    expect(Math.abs(left - right)).toBeLessThanOrEqual(SAME * size);
    expect(size).toBeGreaterThan(0.01);
  });

  it('keeps structure and shapes in J v and w J', () => {
    const shapesOf = (structure: unknown) => flatten(structure).leaves.map((leaf: any) => leaf.shape ?? []);
    for (const mode of exactNames) {
      expect(shapesOf(exactModes[mode].jvp(f)(x, v)[1])).toEqual(shapesOf(value));
      expect(shapesOf(exactModes[mode].vjp(f)(x, w)[1])).toEqual(shapesOf(x));
    }
  });

  it('has one Jacobian in all four modes', () => {
    const want = modes.forward.jacobian(f)(x);
    for (const mode of exactNames) expectClose(exactModes[mode].jacobian(f)(x), want, SAME);
    expect(maxNormError(modes.numeric.jacobian(f)(x), want)).toBeLessThanOrEqual(NUMERIC);
  });
});
