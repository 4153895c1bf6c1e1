import type { SuiteOptions } from './SuiteOptions.js';

/** The first line of cells.jsonl: what the cells depend on. */
export interface CellsHeader extends Omit<SuiteOptions, 'shard'> {
  readonly schema: 'fourgrad/cells/1';
  /** Of fourgrad, and of what takes part in the results; null for what is not installed. */
  readonly versions: Readonly<Record<string, string | null>>;
  /** `1/4`; null for all cells. */
  readonly shard: string | null;
  /** How many lines follow. */
  readonly cells: number;
}

/** The head of a run. */
export function headerOf(
  { shard, ...options }: SuiteOptions,
  cells: number,
  versions: CellsHeader['versions'],
): CellsHeader {
  return {
    schema: 'fourgrad/cells/1',
    versions,
    ...options,
    shard: shard === null ? null : `${shard.index}/${shard.of}`,
    cells,
  };
}
