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

/** Random points beside the named ones. */
export const randomPoints = ({ quick }: Pick<SuiteOptions, 'quick'>): number => (quick ? 3 : 8);
