import { type ElementwiseRule, elementwiseRule } from '@fourgrad/ops';
import { apply, variable } from '../expression/build.js';
import type { Expr } from '../expression/Expr.js';
import { toLatex } from '../print/latex.js';

/** d/dx, or for a function of several variables the partial derivative. */
export type Sign = 'd' | '∂';

/** By the variable's node: its rules live as long as it does. */
const rules = new WeakMap<Expr, Map<Sign, ElementwiseRule>>();

/**
 * The derivative of an expression by a variable, written d/dx(...) and not taken; equal ones are identical.
 *
 * It prints and can be replaced, but has no value: evaluating or differentiating it throws a TypeError.
 */
export function derivativeNode(expr: Expr, name: string, sign: Sign): Expr {
  return apply(ruleOf(variable(name), sign), expr);
}

function ruleOf(by: Expr, sign: Sign): ElementwiseRule {
  const known = rules.get(by) ?? new Map<Sign, ElementwiseRule>();
  rules.set(by, known);
  const rule = known.get(sign) ?? makeRule(by, sign);
  known.set(sign, rule);
  return rule;
}

function makeRule(by: Expr, sign: Sign): ElementwiseRule {
  // naming `by` here also keeps the variable, and with it the entry in `rules`, while a node has this rule
  const refuse = (): never => {
    throw new TypeError(
      `${sign}/${sign}${by.name} is only written, not taken: use diff(expr, ${JSON.stringify(by.name)})`,
    );
  };
  const latex = sign === 'd' ? `\\frac{d}{d${toLatex(by)}}` : `\\frac{\\partial}{\\partial ${toLatex(by)}}`;
  return {
    ...elementwiseRule('derivative', refuse, [refuse], { latex }),
    name: `${sign}/${sign}${by.name}`,
  };
}
