import type { Expr } from '../expression/Expr.js';
import { toLatex } from '../print/latex.js';
import { toText } from '../print/text.js';
import { abbreviated, DOTS } from './abbreviated.js';
import { bracketed } from './bracketed.js';
import { dottedDerivatives } from './dottedDerivatives.js';

/** A formula in infix notation and in LaTeX. */
export interface Formula {
  readonly text: string;
  readonly latex: string;
}

const printed = new WeakMap<Expr, Formula>();

/** An expression as a formula; large ones with their inner parts left out. Printed once: steps share their parts. */
export function formulaOf(expr: Expr): Formula {
  let formula = printed.get(expr);
  if (formula === undefined) {
    const shown = abbreviated(expr);
    formula = { text: toText(shown), latex: dottedDerivatives(toLatex(shown)).replaceAll(DOTS, '\\ldots ') };
    printed.set(expr, formula);
  }
  return formula;
}

/** Both sides of an equation, with brackets if in LaTeX they would look alike. */
export function sidesOf(left: Expr, right: Expr): readonly [Formula, Formula] {
  const [from, to] = [formulaOf(left), formulaOf(right)];
  if (left === right || from.latex !== to.latex) return [from, to];
  const [fromLatex, toLatex] = [left, right].map((side) => formulaOf(bracketed(side)).latex);
  return [
    { ...from, latex: fromLatex },
    { ...to, latex: toLatex },
  ];
}

/** u = sin(x) */
export const equation = (left: Formula, right: Formula): Formula => ({
  text: `${left.text} = ${right.text}`,
  latex: `${left.latex} = ${right.latex}`,
});
