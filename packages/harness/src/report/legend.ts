import { wrapped } from './wrapped.js';

const WIDEST = 84; // longer lines of small print are hard to read

/** What stands below a table, as lines for a terminal of this width. */
export const legend = (text: string, width: number): string[] => wrapped(text, Math.min(width, WIDEST));
