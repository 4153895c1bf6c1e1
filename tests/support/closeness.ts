import { flatten, NdArray } from '@fourgrad/ops';
import { expect } from 'vitest';

/** The numbers of any structure in order, arrays taken apart. */
export function numbersOf(structure: unknown): number[] {
  return flatten(structure).leaves.flatMap((leaf) =>
    leaf instanceof NdArray ? Array.from(leaf.data as ArrayLike<number>) : [leaf as number],
  );
}

/**
 * max |got - want| / max |want| over the numbers of two structures: 0 where they are equal (also NaN and infinities),
 * infinite where they differ though all that is wanted is 0.
 */
export function maxNormError(got: unknown, want: unknown): number {
  const [actual, expected] = [numbersOf(got), numbersOf(want)];
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY;
  let difference = 0;
  let size = 0;
  expected.forEach((x, i) => {
    const same = Object.is(actual[i], x) || actual[i] === x;
    if (!same)
      difference = Math.max(
        difference,
        Number.isFinite(x) ? Math.abs(actual[i] - x) : Number.POSITIVE_INFINITY,
      );
    if (!same && Number.isNaN(actual[i])) difference = Number.POSITIVE_INFINITY;
    if (Number.isFinite(x)) size = Math.max(size, Math.abs(x));
  });
  return difference === 0 ? 0 : difference / size;
}

/** Asserts that two structures agree to a relative tolerance in the max norm. */
export function expectClose(got: unknown, want: unknown, tolerance: number): void {
  const error = maxNormError(got, want);
  const message = `got ${JSON.stringify(got)}, want ${JSON.stringify(want)}: off by ${error} in the max norm`;
  expect(error, message).toBeLessThanOrEqual(tolerance);
}
