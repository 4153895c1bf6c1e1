/** A cell of a table: numbers as they are meant to be read, rounded where the last digits mean nothing. */
export type StoryCell = string | number | bigint | null;

/** What was found, as a table. */
export interface StoryTable {
  readonly columns: readonly string[];
  /** How many of the first columns say what a row is about; 1 if left out. */
  readonly keys?: number;
  readonly rows: readonly (readonly StoryCell[])[];
}

/**
 * A question that a lecture asks, answered from computed data: by a table, a figure, and sentences that say only what
 * the data carry.
 *
 * The data are the same in every run. What `fourgrad suite STORY` records is the same on every machine too: it computes
 * with portable functions. Called directly, stories use Math's functions, whose last bits are the machine's.
 */
export interface Story<Data, Options = object> {
  /** Kebab-case, as in `fourgrad suite swell`. */
  readonly id: string;
  readonly title: string;
  readonly question: string;
  data(options?: Options): Data;
  table(data: Data): StoryTable;
  /** As SVG; the same data give the same bytes. */
  figure(data: Data): string;
  sentences(data: Data): readonly string[];
}
