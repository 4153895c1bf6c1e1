import { diff, type Expr, type Size, simplify, size, toLatex, toText } from '@fourgrad/symbolic';
import type { Formula } from './Problem.js';
import { requireVariable } from './requireVariable.js';
import { UserError } from './UserError.js';

/** An expression written out, and how large it is; the texts null where they would be too long. */
export interface Written {
  readonly text: string | null;
  readonly latex: string | null;
  readonly size: Size;
}

/** A derivative as the rules give it, and simplified. */
export interface Derivative {
  readonly wrt: string;
  readonly raw: Written;
  readonly simplified: Written;
}

/** A function with its derivatives as expressions. */
export interface DerivationReport {
  readonly schema: 'fourgrad/derivation/1';
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly function: Written & { readonly variables: readonly string[] };
  readonly derivatives: readonly Derivative[];
}

/**
 * The derivative of a formula by a variable, or by each of its variables if none is named: raw and simplified, as text
 * and in LaTeX, with the sizes that tell how much it has swollen.
 *
 * @throws UserError if the formula does not have the variable, or is a constant and none is named.
 * @example derivationOf(userFormula('sin(x^2)')).derivatives[0].simplified.text // '2 * x * cos(x^2)'
 */
export function derivationOf(formula: Formula, wrt?: string): DerivationReport {
  const { id, title, source, expression, variables } = formula;
  if (wrt !== undefined) requireVariable(wrt, variables);
  const names = wrt === undefined ? variables : [wrt];
  if (names.length === 0)
    throw new UserError('a constant has no variable to differentiate by: name one, as in --wrt x');
  return {
    schema: 'fourgrad/derivation/1',
    id,
    title,
    source,
    function: { ...written(expression), variables },
    derivatives: names.map((name) => {
      const raw = diff(expression, name);
      return { wrt: name, raw: written(raw), simplified: written(simplify(raw)) };
    }),
  };
}

const written = (expr: Expr): Written => ({
  text: unlessTooLong(() => toText(expr)),
  latex: unlessTooLong(() => toLatex(expr)),
  size: size(expr),
});

function unlessTooLong(write: () => string): string | null {
  try {
    return write();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
