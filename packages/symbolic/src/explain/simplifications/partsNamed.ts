import type { Expr } from '../../expression/Expr.js';
import { type Formula, formulaOf } from '../Formula.js';

/** A sentence names no more parts than this. */
const MOST_NAMED = 8;

/** The parts as formulas, for a sentence that lists them; dots for those that are too many. */
export const partsNamed = (parts: readonly Expr[]): Formula[] => [
  ...parts.slice(0, MOST_NAMED).map(formulaOf),
  ...(parts.length > MOST_NAMED ? [{ text: '…', latex: '\\ldots' }] : []),
];
