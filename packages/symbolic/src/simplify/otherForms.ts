import type { Expr } from '../expression/Expr.js';
import { expand } from './expand.js';
import { factor } from './factor.js';
import { withSquaresOf } from './squares.js';

/**
 * The expression multiplied out, with squares of one function written in the other (sin^2 = 1 - cos^2), and each of
 * these nested again: the shortest by its operations is what somebody asks for who asks for it.
 */
export function otherForms(expr: Expr): Expr[] {
  const expanded = expand(expr);
  const forms = [expanded, expand(withSquaresOf('f', expanded)), expand(withSquaresOf('g', expanded))];
  return forms.flatMap((form) => [form, factor(form)]);
}
