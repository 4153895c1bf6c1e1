import type { ElementwiseRule } from '@fourgrad/ops';

/** Numbers in [0, 1) that are the same on every run and machine (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Points of a rule's sample intervals: the corners, then seeded ones inside. */
export function samplePoints(rule: ElementwiseRule, count: number): number[][] {
  const random = seededRandom(rule.name.length);
  const corners = [0, 1].map((end) => rule.sample.map((interval) => interval[end]));
  const inside = Array.from({ length: count }, () =>
    rule.sample.map(([low, high]) => low + (high - low) * random()),
  );
  return [...corners, ...inside];
}
