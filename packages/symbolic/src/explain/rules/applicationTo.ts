import type { Expr } from '../../expression/Expr.js';
import type { Application, Scope } from './Application.js';
import { functionRule } from './functions.js';
import { constantRule, variableRule } from './leaves.js';
import { locallyConstantRule, piecewiseRule } from './pieces.js';
import { naturalExponentialRule, powerRule } from './powers.js';
import { negationRule, productRule, quotientRule } from './products.js';
import { sumRule } from './sums.js';

/** Primitives that have a rule with a name of its own; all others are functions from the table. */
const NAMED: Readonly<Record<string, (scope: Scope, node: Expr) => Application>> = {
  add: sumRule,
  sub: sumRule,
  neg: negationRule,
  mul: productRule,
  div: quotientRule,
  pow: powerRule,
  exp: naturalExponentialRule,
};

/** The rule that a teacher would apply to the outermost operation of an expression. */
export function applicationTo(scope: Scope, node: Expr): Application {
  const { rule, operation } = node;
  if (!scope.depends(node)) return constantRule(scope, node);
  if (rule === null) return variableRule(scope);
  if (rule.kind === 'linear') return piecewiseRule(scope, node);
  if (rule.discrete) return locallyConstantRule(scope.letters, node);
  return (Object.hasOwn(NAMED, operation) ? NAMED[operation] : functionRule)(scope, node);
}
