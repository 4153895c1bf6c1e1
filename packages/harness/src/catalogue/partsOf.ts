import { numbered } from './numbered.js';

/** A flat list of variables made of named parts. */
export interface Parts<Name extends string> {
  /** x1, x2, ..., y1, y2, ...: part by part. */
  readonly names: readonly string[];
  /** The parts of a list of values in the same order. */
  split<T>(values: readonly T[]): Record<Name, readonly T[]>;
}

/**
 * The layout of parameters by how many there are of each: a scenario takes all its variables as one list.
 *
 * @example partsOf({ w: 2, b: 1 }).names // ['w1', 'w2', 'b1']
 */
export function partsOf<Name extends string>(counts: Readonly<Record<Name, number>>): Parts<Name> {
  const entries = Object.entries(counts) as [Name, number][];
  return {
    names: entries.flatMap(([name, count]) => numbered(name, count)),
    split<T>(values: readonly T[]) {
      const parts = {} as Record<Name, readonly T[]>;
      let start = 0;
      for (const [name, count] of entries) {
        parts[name] = values.slice(start, start + count);
        start += count;
      }
      return parts;
    },
  };
}

/** A list as rows of this length. @example rowsOf([1, 2, 3, 4], 2) // [[1, 2], [3, 4]] */
export const rowsOf = <T>(list: readonly T[], length: number): (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / length) }, (_, i) => list.slice(i * length, (i + 1) * length));
