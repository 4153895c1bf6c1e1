import type { Growth } from '../fit/growth.js';

/** The most that an engine took on a scenario of what theory bounds. */
export interface CostCheck {
  readonly engine: string;
  readonly most: number;
  /** The size where it took that. */
  readonly size: number;
  /** What `most` counts, such as 'times the operations of f'. */
  readonly of: string;
  readonly bound: number;
  readonly holds: boolean;
}

/** The number of variables where reverse mode becomes cheaper than forward mode. */
export interface Crossing {
  /** The largest number of variables measured. */
  readonly variables: number;
  /** The first number of variables measured from which on reverse takes fewer operations; null if there is none. */
  readonly from: number | null;
  /**
   * Where both would take the same if forward goes like n: the operations of reverse over those of forward for each
   * variable, at the largest size.
   */
  readonly estimate: number;
}

/** What the cells of one scenario say together, over its sizes. */
export interface Finding {
  readonly scenario: string;
  readonly checks: readonly CostCheck[];
  /** Null where either mode has no count. */
  readonly crossing: Crossing | null;
  /** How the raw symbolic derivative grows with the size, written out and as a graph; null for fewer than six sizes. */
  readonly growth: { readonly tree: Growth; readonly graph: Growth } | null;
}
