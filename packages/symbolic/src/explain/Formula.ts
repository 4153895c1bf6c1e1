import type { Expr } from '../expression/Expr.js';
import { toLatex } from '../print/latex.js';
import { toText } from '../print/text.js';
import { abbreviated, DOTS } from './abbreviated.js';

/** A formula in infix notation and in LaTeX. */
export interface Formula {
  readonly text: string;
  readonly latex: string;
}

/** An expression as a formula; large ones with their inner parts left out. */
export function formulaOf(expr: Expr): Formula {
  const shown = abbreviated(expr);
  return { text: toText(shown), latex: toLatex(shown).replaceAll(DOTS, '\\ldots ') };
}

/** u = sin(x) */
export const equation = (left: Formula, right: Formula): Formula => ({
  text: `${left.text} = ${right.text}`,
  latex: `${left.latex} = ${right.latex}`,
});
