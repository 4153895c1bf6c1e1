import { expect } from 'vitest';

/** The CPU time of a run in milliseconds. */
export function cpuTime(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * Asserts that work on a size takes time in proportion.
 *
 * Ten times as many operations take ten times as long, were it not for caches, collections and n log n; quadratic
 * work would take a hundred times as long. Both runs are first runs; a floor of 3 ms keeps noise out of the comparison;
 * beyond 2^17 nodes symbols are interned through weak references, which cost a few times as much each.
 * A collection or another process can only make the long run longer, so the least ratio of a few tries counts.
 */
export function expectLinear(work: (size: number) => unknown, largest: number): void {
  let ratio = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 4 && ratio >= 60; attempt++) {
    const small = Math.max(
      cpuTime(() => work(largest / 10)),
      3,
    );
    ratio = Math.min(ratio, cpuTime(() => work(largest)) / small);
  }
  expect(ratio).toBeLessThan(60);
}
