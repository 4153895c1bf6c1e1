import type { Style } from '../report/style.js';

/** Where the command line writes: the only edges to the world. */
export interface Streams {
  /** Data, to stdout. */
  readonly out: (text: string) => void;
  /** Everything else, to stderr. */
  readonly log: (text: string) => void;
  /** One line of stderr that is written over again, on a terminal only; null takes it away. */
  readonly progress: (text: string | null) => void;
  readonly style: Style;
  /** Columns of the terminal. */
  readonly width: number;
}
