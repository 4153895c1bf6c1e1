import { expect, it } from 'vitest';
import { fourgrad, useCommandLine } from './support.ts';

useCommandLine();

/** The least time of some runs, in milliseconds: what the machine can do when it is not busy otherwise. */
async function leastTime(args: readonly string[]): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    expect((await fourgrad(args)).code).toBe(0);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

it('the comparison of one function takes less than 2 s from a cold start', async () => {
  const time = await leastTime(['compare', 'sin(x^2)*exp(-x)', '--at', 'x=2', '--json']);
  console.log(`fourgrad compare FORMULA: ${time.toFixed(0)} ms`);
  expect(time).toBeLessThan(2000);
});

it('the comparison of the whole catalogue takes less than 10 s', async () => {
  const time = await leastTime(['compare', '--json']);
  console.log(`fourgrad compare: ${time.toFixed(0)} ms`);
  expect(time).toBeLessThan(10_000);
});
