import type { Expr } from '../expression/Expr.js';
import { expandIn } from './expand.js';
import { factorIn } from './factor.js';
import { NormalForms } from './NormalForms.js';
import { type SimplifyOptions, simplify } from './simplify.js';
import { withSquaresOf } from './squares.js';

/**
 * The expression in the shortest form that is found, by its operations: simplified, multiplied out, with squares of
 * one function written in the other (sin^2 = 1 - cos^2), and each of these nested again.
 *
 * Unlike `simplify` it can lose digits where the terms of expanded products cancel.
 *
 * @throws TypeError for an assumption that there is not.
 * @example toText(shortest(parse('(x + 1)^2 - x^2'))) // '2 * x + 1'
 */
export function shortest(expr: Expr, options: SimplifyOptions = {}): Expr {
  const simplified = simplify(expr, options);
  const normal = new NormalForms();
  const expanded = expandIn(normal, simplified);
  const forms = new Set([expanded]); // most expressions have no such squares, and one form
  for (const kept of ['f', 'g'] as const) {
    const written = withSquaresOf(kept, expanded);
    if (written !== expanded) forms.add(expandIn(normal, written));
  }
  const candidates = [...forms]
    .flatMap((form) => [form, factorIn(normal, form)])
    .flatMap((form) => [form, simplify(form, options)]);
  return candidates.reduce(
    (best, form) => (form.treeOperations < best.treeOperations ? form : best),
    simplified,
  );
}
