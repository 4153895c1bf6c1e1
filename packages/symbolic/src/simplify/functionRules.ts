import { apply } from '../expression/build.js';
import type { Expr } from '../expression/Expr.js';
import { div, isApplied, log, mul, neg, pow } from '../expression/operations.js';
import type { NormalForms } from './NormalForms.js';
import * as Q from './rational.js';
import { evenPower, extracted, negated, numberTimesLog, powerOfPower, rootOfNumber } from './rewritings.js';
import type { Assumptions } from './Signs.js';

/** A rewriting of a function of simplified operands, valid wherever the original has a value. */
export interface FunctionRule {
  /** The primitive it rewrites. */
  readonly of: string;
  /** What it says, with its condition. */
  readonly name: string;
  /** An expression that it changes, and what has to be assumed for that: for tests. */
  readonly example: string;
  readonly assume?: Assumptions;
  /** The result, or undefined where the rule does not apply. */
  readonly rewrite: (node: Expr, u: Expr, forms: NormalForms) => Expr | undefined;
}

const x: Assumptions = { x: 'positive' };

const when = (condition: boolean, then: () => Expr): Expr | undefined => (condition ? then() : undefined);
const same = ({ rule }: Expr, u: Expr): Expr => apply(rule as NonNullable<Expr['rule']>, [u]);

/** f(g(u)) = u, where g(u) has a value. */
const inverse = ([of, g]: readonly [string, string]): FunctionRule => ({
  of,
  name: `${of}(${g}(u)) = u`,
  example: `${of}(${g}(x))`,
  rewrite: (_, u) => when(u.operation === g, () => u.operands[0]),
});
const odd = (of: string): FunctionRule => ({
  of,
  name: `${of}(-u) = -${of}(u)`,
  example: `${of}(-x)`,
  rewrite: (node, u) => negated(u, (v) => neg(same(node, v))),
});
const even = (of: string): FunctionRule => ({
  of,
  name: `${of}(-u) = ${of}(u)`,
  example: `${of}(-x)`,
  rewrite: (node, u) => negated(u, (v) => same(node, v)),
});

const INVERSES = [
  ['log', 'exp'], ['exp', 'log'], ['log2', 'exp2'], ['exp2', 'log2'], ['log1p', 'expm1'], ['expm1', 'log1p'],
  ['sinh', 'asinh'], ['asinh', 'sinh'], ['tanh', 'atanh'], ['atanh', 'tanh'], ['cosh', 'acosh'],
  ['sin', 'asin'], ['cos', 'acos'], ['tan', 'atan'], ['logit', 'sigmoid'], ['sigmoid', 'logit'],
] as const; // biome-ignore format: a table
const ODD = [
  'sin',
  'tan',
  'csc',
  'cot',
  'asin',
  'atan',
  'sinh',
  'tanh',
  'asinh',
  'atanh',
  'erf',
  'cbrt',
  'sign',
];
const EVEN = ['cos', 'sec', 'cosh', 'sech', 'abs'];

/** Every rewriting of functions, one a line. */
// biome-ignore format: a table
export const FUNCTION_RULES: readonly FunctionRule[] = [
  ...INVERSES.map(inverse),
  ...ODD.map(odd),
  ...EVEN.map(even),
  { of: 'exp', name: 'exp(c log(u)) = u^c', example: 'exp(2*log(x))', rewrite: (_, u) => numberTimesLog(u) },
  { of: 'log', name: 'log(u^c) = c log(u), for c odd or no whole number, or u > 0', example: 'log(x^3)', rewrite: (_, u, { signs }) => when(isApplied(u, 'pow') && (!evenPower(u) || signs.isPositive(u.operands[0])) && Q.rationalOf(u.operands[1]) !== undefined, () => mul(u.operands[1], log(u.operands[0]))) },
  { of: 'log', name: 'log(sqrt(u)) = log(u)/2', example: 'log(sqrt(x))', rewrite: (_, u) => when(isApplied(u, 'sqrt'), () => div(log(u.operands[0]), Q.expressionOf(Q.TWO))) },
  { of: 'log', name: 'log(1/u) = -log(u)', example: 'log(1/x)', rewrite: (_, u) => when(isApplied(u, 'div') && u.operands[0].value === 1, () => neg(log(u.operands[1]))) },
  { of: 'abs', name: 'abs(u) = u, for u >= 0', example: 'abs(x^2 + exp(y))', rewrite: (_, u, { signs }) => when(signs.isNonnegative(u), () => u) },
  { of: 'abs', name: 'abs(u) = -u, for u <= 0', example: 'abs(x)', assume: { x: 'negative' }, rewrite: (_, u, { signs }) => when(signs.isNonpositive(u), () => neg(u)) },
  { of: 'relu', name: 'relu(u) = u, for u >= 0', example: 'relu(exp(x))', rewrite: (_, u, { signs }) => when(signs.isNonnegative(u), () => u) },
  { of: 'sign', name: 'sign(u) = 1, for u > 0', example: 'sign(x)', assume: x, rewrite: (_, u, { signs }) => when(signs.isPositive(u), () => Q.expressionOf(Q.ONE)) },
  { of: 'pow', name: 'abs(u)^c = u^c, for an even c', example: 'abs(x)^4', rewrite: (node, u) => when(isApplied(u, 'abs') && evenPower(node), () => pow(u.operands[0], node.operands[1])) },
  { of: 'pow', name: '(u^a)^b = u^(a b), or abs(u)^(a b) for an even a', example: '(x^2)^y', rewrite: (node, u, { signs }) => powerOfPower(u, node.operands[1], signs) },
  { of: 'sqrt', name: 'sqrt(u^a) = u^(a/2), or abs(u)^(a/2) for an even a', example: 'sqrt(x^2)', rewrite: (_, u, { signs }) => powerOfPower(u, Q.expressionOf(Q.HALF), signs) },
  { of: 'sqrt', name: 'sqrt(n^2 u) = n sqrt(u), for a number n > 0', example: 'sqrt(4*x)', rewrite: (_, u, forms) => rootOfNumber(u, forms) },
  { of: 'sqrt', name: 'sqrt(u v) = sqrt(u) sqrt(v), for u > 0', example: 'sqrt(x^2*y)', assume: x, rewrite: (_, u, forms) => extracted(u, Q.HALF, forms) },
  { of: 'min', name: 'min(u, u) = u', example: 'min(x, x)', rewrite: (node, u) => when(u === node.operands[1], () => u) },
  { of: 'max', name: 'max(u, u) = u', example: 'max(x, x)', rewrite: (node, u) => when(u === node.operands[1], () => u) },
];

let byPrimitive: Map<string, FunctionRule[]> | undefined;

/** The rules that rewrite a primitive. */
function rulesOf(name: string): readonly FunctionRule[] | undefined {
  if (byPrimitive === undefined) {
    byPrimitive = new Map();
    for (const rule of FUNCTION_RULES) byPrimitive.set(rule.of, [...(byPrimitive.get(rule.of) ?? []), rule]);
  }
  return byPrimitive.get(name);
}

/** A function of simplified operands, rewritten by the first rule that applies. */
export function rewritten(node: Expr, forms: NormalForms): { rule: FunctionRule; result: Expr } | undefined {
  const rules = rulesOf(node.operation);
  if (rules === undefined) return undefined;
  for (const rule of rules) {
    const result = rule.rewrite(node, node.operands[0], forms);
    if (result !== undefined && result !== node) return { rule, result };
  }
  return undefined;
}
