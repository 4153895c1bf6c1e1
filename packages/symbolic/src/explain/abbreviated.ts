import { namedConstant } from '../expression/build.js';
import type { Expr } from '../expression/Expr.js';
import { writtenAs } from './writtenAs.js';

/** Expressions whose tree has at most this many nodes are written out. */
const WHOLE = 300;
/** Of larger ones, this many nodes nearest to the root are. */
const KEPT = 60;

/** A place in the tree of an expression. */
interface Place {
  readonly expr: Expr;
  /** Where the operands' places begin; they follow each other. */
  first: number;
}

/** The expression, or where its tree is large its outermost part, with dots for what is left out. */
export function abbreviated(expr: Expr): Expr {
  if (outermost(expr, WHOLE).length <= WHOLE) return expr;
  const dots = namedConstant(DOTS, Number.NaN);
  const places = outermost(expr, KEPT);
  const built: Expr[] = [];
  for (let i = places.length - 1; i >= 0; i--) {
    const { expr: node, first } = places[i];
    if (node.rule === null) built[i] = node;
    else if (i >= KEPT) built[i] = dots;
    else built[i] = writtenAs(node.rule, built.slice(first, first + node.operands.length));
  }
  return built[0];
}

/** The first places of the tree, outermost first, and the operands of so many of them. */
function outermost(expr: Expr, count: number): Place[] {
  const places: Place[] = [{ expr, first: 0 }];
  for (let i = 0; i < Math.min(count, places.length); i++) {
    places[i].first = places.length;
    for (const operand of places[i].expr.operands) places.push({ expr: operand, first: 0 });
  }
  return places;
}

/** Stands for what is left out; no variable can have this name. */
export const DOTS = '…';
