import type { Sampling } from '../measure/Subject.js';

/** One of n shares of the cells, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** What is measured, and how: the same options give the same bytes. */
export interface SuiteOptions {
  /** Ids of scenarios or of sizes, or tags; empty for all. */
  readonly only: readonly string[];
  /** Names; empty for all. */
  readonly engines: readonly string[];
  /** The first sizes and fewer points. */
  readonly quick: boolean;
  /** Of the random points. */
  readonly seed: number;
  /** Null for all cells. */
  readonly shard: Shard | null;
  /** Seconds that a cell may take. */
  readonly timeLimit: number;
  /** Megabytes of heap that a cell may take. */
  readonly memoryLimit: number;
}

const QUICK_WORK = 60_000;

/** How a run samples its scenarios. */
export const samplingOf = ({ quick, seed }: Pick<SuiteOptions, 'quick' | 'seed'>): Sampling =>
  quick ? { seed, random: 3, work: QUICK_WORK } : { seed, random: 8 };
