import type { CompiledGradient } from '@fourgrad/reverse';
import { expect } from 'vitest';

/**
 * A compiled function of which later calls run code: the first ones, which are interpreted, have been made, and have the
 * bits of the second ones.
 */
export function warmed(run: CompiledGradient, args: readonly unknown[]): CompiledGradient {
  for (const call of [run, run.value]) {
    const interpreted = call(...args);
    expect(call(...args)).toEqual(interpreted);
  }
  return run;
}
