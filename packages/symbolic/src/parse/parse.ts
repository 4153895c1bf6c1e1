import type { Expr } from '../expression/Expr.js';
import { CONSTANTS } from './constants.js';
import { expressionOf } from './expressionOf.js';
import { ParseError } from './ParseError.js';
import { partsOf, type Syntax } from './Syntax.js';
import { SyntaxReader } from './SyntaxReader.js';

const LONGEST = 1_000_000;

/**
 * The expression that a text in infix notation stands for: `sin(x^2) * exp(-x)`, `2 pi r`, `x > 0 ? x : -x`, `|x - 1|`.
 *
 * Numbers are float64; x/3 stays a quotient; log is natural and log(x, b) has base b; acot(x) is atan(1/x).
 *
 * @throws ParseError with the position, for anything that is no such expression.
 * @example toText(parse('2x + 1')) // '2 * x + 1'
 */
export const parse = (text: string): Expr => expressionOf(syntaxOf(text), text);

/**
 * The variables that a text names, sorted, also those that fall out of the expression, as y does in `x + 0*y`.
 *
 * @throws ParseError for a text that is no expression by its form.
 * @example variablesIn('x + 0*y + sin(pi)') // ['x', 'y']
 */
export function variablesIn(text: string): string[] {
  const root = syntaxOf(text);
  const names = new Set<string>();
  const seen = new Set<Syntax>([root]); // a percentage shares its operand
  for (const syntax of seen) {
    if (syntax.kind === 'name' && !CONSTANTS.has(syntax.name)) names.add(syntax.name);
    for (const part of partsOf(syntax)) seen.add(part);
  }
  return [...names].sort();
}

function syntaxOf(text: string): Syntax {
  if (typeof text !== 'string') throw new TypeError(`parse needs a text, got ${typeof text}`);
  if (text.trim() === '') throw new ParseError('an expression is missing', text, 0);
  if (text.length > LONGEST)
    throw new ParseError(`the text has ${text.length} characters; at most ${LONGEST} are read`, text, 0);
  return new SyntaxReader(text).read();
}
