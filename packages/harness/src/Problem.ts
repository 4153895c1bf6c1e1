import type { Value } from '@fourgrad/ops';
import {
  type Expr,
  evaluate,
  ParseError,
  parse,
  toFunction,
  toText,
  trace,
  variablesIn,
} from '@fourgrad/symbolic';
import { cut } from './report/format.js';
import { UserError } from './UserError.js';

/** A function and a point: what the four modes are compared on. */
export interface Problem {
  readonly id: string;
  readonly title: string;
  /** Where the function comes from. */
  readonly source: string;
  /** The names of the variables, in the order of the function's arguments. */
  readonly variables: readonly string[];
  readonly at: Readonly<Record<string, number>>;
  /** The function in the function language, of as many arguments as there are variables. */
  readonly f: (...values: Value[]) => Value;
  /** The same as an expression: what the text shows and the symbolic mode differentiates. */
  readonly expression: Expr;
}

type Point = Readonly<Record<string, number>>;

/** What stands in the catalogue of a function besides its formula. */
export type About = Pick<Problem, 'id' | 'title' | 'source'>;

/**
 * A problem from a formula as text; `order` puts the variables into another order than that of the point.
 *
 * @throws ParseError if the text is no formula, TypeError if the point lacks one of its variables.
 * @example problemOfText('x^2', { x: 3 }, { id: 'square', title: 'square', source: 'example' }).f(3) // 9
 */
export function problemOfText(
  text: string,
  at: Point,
  about: About,
  order: readonly string[] = Object.keys(at),
): Problem {
  const expression = parse(text);
  return { ...about, variables: order, at, f: toFunction(expression, order), expression };
}

/**
 * A problem from a function in the function language; its variables are those of the point, in that order.
 *
 * @example problemOfFunction((x) => x, { x: 3 }, { id: 'line', title: 'line', source: 'example' }).variables // ['x']
 */
export function problemOfFunction(f: Problem['f'], at: Point, about: About): Problem {
  const variables = Object.keys(at);
  return { ...about, variables, at, f, expression: traced(f, variables, at) };
}

/** The function as an expression: with all its branches if they are masks, else along the branch taken at the point. */
export function traced(f: Problem['f'], variables: readonly string[], at: Point): Expr {
  try {
    const { expression } = trace(f, variables);
    const here = f(...variables.map((name) => at[name]));
    if (Object.is(evaluate(expression, at), here)) return expression;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // it branches, and a symbol has no order
  }
  return trace(f, variables, at).expression;
}

/** The formula as text, or the title where the formula has swollen beyond what can be written out. */
export function formulaText({ expression, title }: Problem): string {
  try {
    return toText(expression);
  } catch (error) {
    if (error instanceof RangeError) return title;
    throw error;
  }
}

/**
 * A problem from what a user typed: a formula and the values of its variables.
 *
 * @throws UserError for a syntax error, a variable without a value or a value without a variable.
 * @example userProblem('x * y', { x: 2, y: 3 }).variables // ['x', 'y']
 */
export function userProblem(text: string, at: Point): Problem {
  const { expression, variables: needed, ...about } = userFormula(text);
  const missing = needed.filter((name) => !Object.hasOwn(at, name));
  if (missing.length > 0) {
    const example = needed.map((name) => `${name}=${Object.hasOwn(at, name) ? at[name] : '...'}`).join(',');
    throw new UserError(`no value for ${missing.join(', ')}: give the point as --at ${example}`);
  }
  const extra = Object.keys(at).filter((name) => !needed.includes(name));
  // a constant function has no variables of its own: the ones of the point are what it does not depend on
  if (extra.length > 0 && needed.length > 0) {
    throw new UserError(
      `--at names ${extra.join(', ')}, which ${toText(expression)} does not contain; its variables are ${needed.join(', ')}`,
    );
  }
  const variables = needed.length > 0 ? Object.keys(at) : extra;
  if (variables.length === 0)
    throw new UserError('a constant has no variable to differentiate by: name one, as in --at x=1');
  return problemOfText(text, at, about, variables);
}

/** A function as an expression, without a point. */
export type Formula = Omit<Problem, 'at' | 'f'>;

/**
 * What a user typed as a formula.
 *
 * @throws UserError for a syntax error.
 * @example userFormula('y * x').variables // ['x', 'y']
 */
export function userFormula(text: string): Formula {
  const expression = parsed(text);
  return { id: 'function', title: text, source: 'given', expression, variables: variablesIn(text) };
}

const LONGEST_REASON = 300; // it may quote the text

function parsed(text: string): Expr {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof ParseError) {
      const message = `${cut(error.reason, LONGEST_REASON)} (at character ${error.position + 1})`;
      throw new UserError(message, 2, text.length > 0 ? error.caret() : '');
    }
    throw error;
  }
}
