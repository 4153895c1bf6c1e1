import type { CellKey } from './plan.js';

/** What the suite asks a cell process for. */
export interface Request {
  readonly key: CellKey;
}

/** What a cell process says: that an engine starts, which starts its time; then the line, or what went wrong. */
export type Reply =
  | { readonly kind: 'started' }
  | { readonly kind: 'line'; readonly line: string }
  | { readonly kind: 'error'; readonly message: string };
