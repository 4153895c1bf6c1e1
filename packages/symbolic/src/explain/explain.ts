import { diff } from '../diff.js';
import { variable } from '../expression/build.js';
import { Expr } from '../expression/Expr.js';
import { fold, freeVariables } from '../expression/walk.js';
import type { Assumptions } from '../simplify/Signs.js';
import { derivationSteps } from './derivationSteps.js';
import { derivativeNode } from './derivativeNode.js';
import { formulaOf } from './Formula.js';
import { lettersFor } from './Letters.js';
import { messagesIn } from './messages/messagesIn.js';
import type { Scope } from './rules/Application.js';
import type { Language, Step } from './Step.js';
import { simplificationSteps } from './simplificationSteps.js';

/** How much an explanation says, and in which language. */
export interface ExplainOptions {
  /** The language of titles and sentences; English if left out. */
  readonly language?: Language;
  /**
   * How many rules of the derivation and how many simplifications are written out, 100 of each if left out; where
   * there are more, a step says how many.
   */
  readonly limit?: number;
  /** Whether the derivation goes on to the simplified derivative; true if left out. */
  readonly simplify?: boolean;
  /** What is known of variables, by name, for simplifications that need it. */
  readonly assume?: Assumptions;
}

/**
 * The derivative of an expression by a variable, step by step as it is done by hand: from the outside inwards, each
 * distinct part once. Then, where `simplify` changes what `diff` gives, each simplification with its reason; the last
 * step states the simplified derivative.
 *
 * @throws TypeError for an unknown language, for what is no expression, for a name that no variable can have and for
 * an assumption that there is not; RangeError if the limit is no whole number from 1 up.
 * @example explain(parse('sin(x^2)'), 'x').map(({ title }) => title) // ['Chain rule', 'Power rule', 'Result']
 * @example explain(parse('x^x'), 'x').at(-1).afterText // 'x^x * (log(x) + 1)'
 */
export function explain(expr: Expr, name: string, options: ExplainOptions = {}): Step[] {
  const { language = 'en', limit = 100, simplify = true, assume } = options;
  const messages = messagesIn(language);
  if (!(expr instanceof Expr))
    throw new TypeError('explain needs an expression: parse(text), or a function applied to variable(name)');
  if (!Number.isInteger(limit) || limit < 1)
    throw new RangeError(`the limit of steps is a whole number from 1 up, got ${limit}`);
  const derivative = diff(expr, name);
  const scope = scopeOf(expr, name);
  const derivation = derivationSteps(expr, derivative, scope, limit, messages);
  if (!simplify) return derivation;
  const derived = { expr, derivative, scope, assume };
  return [...derivation, ...simplificationSteps(derived, derivation.length + 1, limit, messages)];
}

function scopeOf(expr: Expr, name: string): Scope {
  const dependent = fold<boolean>([expr], (node, operands) =>
    node.kind === 'variable' ? node.name === name : operands.includes(true),
  );
  const sign = freeVariables(expr).some((other) => other !== name) ? '∂' : 'd';
  return {
    variable: variable(name),
    x: formulaOf(variable(name)),
    letters: lettersFor(expr),
    depends: (part) => dependent.get(part) === true,
    derivative: (part) => derivativeNode(part, name, sign),
  };
}
