import { apply, constant } from '../expression/build.js';
import type { Expr } from '../expression/Expr.js';
import { div, isApplied, log, neg, pow } from '../expression/operations.js';
import type { NormalForms } from './NormalForms.js';
import * as Q from './rational.js';
import {
  evenPower,
  logOfPower,
  numberTimesLog,
  powerOfPower,
  takenOut,
  timesSign,
  withoutMinus,
} from './rewritings.js';

/** What the rules are called. */
export type FunctionRuleId =
  | 'inverse'
  | 'odd'
  | 'even'
  | 'expOfLog'
  | 'logOfPower'
  | 'logOfRoot'
  | 'logOfReciprocal'
  | 'nonnegative'
  | 'nonpositive'
  | 'positive'
  | 'evenPowerOfAbs'
  | 'powerOfPower'
  | 'splitRoot'
  | 'splitAbs'
  | 'splitSign'
  | 'timesSign'
  | 'same'
  | 'sameBranches';

/** A rewriting of a function of simplified operands, valid wherever the original has a value. */
export interface FunctionRule {
  /** The primitive it rewrites. */
  readonly of: string;
  /** What it is called: with the primitive its identity, for explanations and tests. */
  readonly id: FunctionRuleId;
  /** The result, or undefined where the rule does not apply. */
  readonly rewrite: (node: Expr, u: Expr, forms: NormalForms) => Expr | undefined;
}

const when = (condition: boolean, then: () => Expr): Expr | undefined => (condition ? then() : undefined);
const same = ({ rule }: Expr, u: Expr): Expr => apply(rule as NonNullable<Expr['rule']>, u);

// f(g(u)) = u, where g(u) has a value
const inverse = ([of, g]: readonly [string, string]): FunctionRule => ({
  of,
  id: 'inverse',
  rewrite: (_, u) => (u.operation === g ? u.x : undefined),
});
// f(-u) = -f(u)
const odd = (of: string): FunctionRule => ({
  of,
  id: 'odd',
  rewrite: (node, u) => {
    const v = withoutMinus(u);
    return v && neg(same(node, v));
  },
});
// f(-u) = f(u)
const even = (of: string): FunctionRule => ({
  of,
  id: 'even',
  rewrite: (node, u) => {
    const v = withoutMinus(u);
    return v && same(node, v);
  },
});

const pairs = (text: string) => text.split(', ').map((pair) => pair.split(' ') as [string, string]);
const INVERSES = pairs(
  'log exp, exp log, log2 exp2, exp2 log2, log1p expm1, expm1 log1p, sinh asinh, asinh sinh, tanh atanh, ' +
    'atanh tanh, cosh acosh, sin asin, cos acos, tan atan, logit sigmoid, sigmoid logit',
);
const ODD = 'sin tan csc cot asin atan sinh tanh asinh atanh erf cbrt sign'.split(' ');
const EVEN = 'cos sec cosh sech abs'.split(' ');

/** Every rewriting of functions, one a line, with its condition. */
// biome-ignore format: a table
export const FUNCTION_RULES: readonly FunctionRule[] = [
  ...INVERSES.map(inverse),
  ...ODD.map(odd),
  ...EVEN.map(even),
  { of: 'exp', id: 'expOfLog', rewrite: (_, u) => numberTimesLog(u) }, // exp(c log(u)) = u^c
  { of: 'log', id: 'logOfPower', rewrite: (_, u, { signs }) => logOfPower(u, signs) }, // log(u^c) = c log(u), for c odd or no whole number, or u > 0
  { of: 'log', id: 'logOfRoot', rewrite: (_, u) => when(isApplied(u, 'sqrt'), () => div(log(u.x), constant(2))) }, // log(sqrt(u)) = log(u)/2
  { of: 'log', id: 'logOfReciprocal', rewrite: (_, u) => when(isApplied(u, 'div') && u.x === constant(1), () => neg(log(u.y))) }, // log(1/u) = -log(u)
  { of: 'abs', id: 'nonnegative', rewrite: (_, u, { signs }) => when(signs.isNonnegative(u), () => u) }, // abs(u) = u, for u >= 0
  { of: 'abs', id: 'nonpositive', rewrite: (_, u, { signs }) => when(signs.isNonpositive(u), () => neg(u)) }, // abs(u) = -u, for u <= 0
  { of: 'relu', id: 'nonnegative', rewrite: (_, u, { signs }) => when(signs.isNonnegative(u), () => u) }, // relu(u) = u, for u >= 0
  { of: 'sign', id: 'positive', rewrite: (_, u, { signs }) => when(signs.isPositive(u), () => constant(1)) }, // sign(u) = 1, for u > 0
  { of: 'pow', id: 'evenPowerOfAbs', rewrite: (node, u) => when(isApplied(u, 'abs') && evenPower(node), () => pow(u.x, node.y)) }, // abs(u)^c = u^c, for an even c
  { of: 'pow', id: 'powerOfPower', rewrite: (node, u, forms) => powerOfPower(u, node.y, forms) }, // (u^a)^b = u^(a b), or abs(u)^(a b) for an even a
  { of: 'sqrt', id: 'powerOfPower', rewrite: (_, u, forms) => powerOfPower(u, Q.expressionOf(Q.HALF), forms) }, // sqrt(u^a) = u^(a/2), or abs(u)^(a/2) for an even a
  { of: 'sqrt', id: 'splitRoot', rewrite: (node, _, forms) => takenOut(node, forms) }, // sqrt(u v) = sqrt(u) sqrt(v), for u > 0
  { of: 'abs', id: 'splitAbs', rewrite: (node, _, forms) => takenOut(node, forms) }, // abs(u v) = u abs(v), for u >= 0
  { of: 'sign', id: 'splitSign', rewrite: (node, _, forms) => takenOut(node, forms) }, // sign(u v) = sign(v), for u > 0
  { of: 'mul', id: 'timesSign', rewrite: (node, _, forms) => timesSign(node, forms) }, // abs(u) sign(u) = u, u sign(u) = abs(u)
  { of: 'div', id: 'timesSign', rewrite: (node, _, forms) => timesSign(node, forms) },
  { of: 'where', id: 'sameBranches', rewrite: ({ y: u, z: v }) => when(u === v, () => u) }, // where(c, u, u) = u
  { of: 'min', id: 'same', rewrite: (node, u) => when(u === node.y, () => u) }, // min(u, u) = u
  { of: 'max', id: 'same', rewrite: (node, u) => when(u === node.y, () => u) }, // max(u, u) = u
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
    const result = rule.rewrite(node, node.x, forms);
    if (result !== undefined && result !== node) return { rule, result };
  }
  return undefined;
}
