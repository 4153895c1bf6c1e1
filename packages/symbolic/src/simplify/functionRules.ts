import { type ElementwiseRule, rulebook } from '@fourgrad/ops';
import { apply, constant } from '../expression/build.js';
import type { Expr } from '../expression/Expr.js';
import { abs, isApplied, neg, pow } from '../expression/operations.js';
import * as Q from './rational.js';

/** A rewriting of a function of a simplified operand, valid wherever the original has a value. */
export interface FunctionRule {
  /** What it rests on, in words. */
  readonly name: string;
  /** The primitive it rewrites. */
  readonly of: string;
  /** The result, or undefined where the rule does not apply. */
  readonly rewrite: (u: Expr) => Expr | undefined;
  /** An expression that it changes, for tests. */
  readonly example: string;
}

const call = (name: string, u: Expr): Expr => apply((rulebook as Record<string, ElementwiseRule>)[name], [u]);

/** -u, for an operand that stands with a minus sign. */
function negated(u: Expr): Expr | undefined {
  if (isApplied(u, 'neg')) return u.operands[0];
  const isNegative = u.kind === 'constant' && u.name === '' && typeof u.value === 'number' && u.value < 0;
  return isNegative ? constant(-(u.value as number)) : undefined;
}

function whenNegated(u: Expr, then: (v: Expr) => Expr): Expr | undefined {
  const v = negated(u);
  return v === undefined ? undefined : then(v);
}

/** exp(c log(u)), for c = 1 or a number. */
function expOfLog(e: Expr): Expr | undefined {
  if (isApplied(e, 'log')) return e.operands[0];
  if (!isApplied(e, 'mul')) return undefined;
  const [c, log] = e.operands;
  return Q.rationalOf(c) !== undefined && isApplied(log, 'log') ? pow(log.operands[0], c) : undefined;
}

const logExp: FunctionRule = {
  name: 'log(exp(u)) = u',
  of: 'log',
  rewrite: (u) => (isApplied(u, 'exp') ? u.operands[0] : undefined),
  example: 'log(exp(x * y))',
};
const expLog: FunctionRule = {
  name: 'exp(c log(u)) = u^c, where log(u) has a value',
  of: 'exp',
  rewrite: expOfLog,
  example: 'exp(2 * log(x))',
};
const absAbs: FunctionRule = {
  name: 'abs(abs(u)) = abs(u)',
  of: 'abs',
  rewrite: (u) => (isApplied(u, 'abs') || isApplied(u, 'exp') ? u : undefined),
  example: 'abs(abs(x))',
};
const sqrtSquare: FunctionRule = {
  name: 'sqrt(u^2) = abs(u)',
  of: 'sqrt',
  rewrite: (u) => (isApplied(u, 'pow') && u.operands[1] === constant(2) ? abs(u.operands[0]) : undefined),
  example: 'sqrt(x^2)',
};

const odd = (of: string): FunctionRule => ({
  name: `${of} is odd`,
  of,
  rewrite: (u) => whenNegated(u, (v) => neg(call(of, v))),
  example: `${of}(-x)`,
});
const even = (of: string): FunctionRule => ({
  name: `${of} is even`,
  of,
  rewrite: (u) => whenNegated(u, (v) => call(of, v)),
  example: `${of}(-x)`,
});
/** Every rewriting of functions, one a line. */
export const FUNCTION_RULES: readonly FunctionRule[] = [
  logExp,
  expLog,
  absAbs,
  sqrtSquare,
  ...['sin', 'tan', 'csc', 'cot', 'asin', 'atan', 'sinh', 'tanh', 'asinh', 'atanh', 'erf', 'cbrt'].map(odd),
  ...['cos', 'sec', 'cosh', 'sech', 'abs'].map(even),
];

const byPrimitive = new Map<string, FunctionRule[]>();
for (const rule of FUNCTION_RULES) byPrimitive.set(rule.of, [...(byPrimitive.get(rule.of) ?? []), rule]);

/** A function of a simplified operand, rewritten by the first rule that applies. */
export function rewritten(rule: ElementwiseRule, [u]: readonly Expr[]): Expr | undefined {
  if (rule.builtIn !== true) return undefined;
  for (const { rewrite } of byPrimitive.get(rule.name) ?? []) {
    const result = rewrite(u);
    if (result !== undefined) return result;
  }
  return undefined;
}
