import { type Verbs, verbsOf } from '@fourgrad/ops';
import { linearize } from './linearize.js';

export * from '@fourgrad/ops';
export { compile } from './compile/compile.js';
export {
  type Accumulation,
  type DerivativesOptions,
  directionalOf,
  gradientOf,
  hessianOf,
  jacobianOf,
} from './derivatives.js';
export { diff } from './diff.js';
export { equals } from './equals.js';
export { evaluate, evaluateAll, substitute, toFunction } from './evaluate.js';
export { constant, isVariableName, namedConstant, variable } from './expression/build.js';
export { Expr } from './expression/Expr.js';
export { factors, terms } from './expression/parts.js';
export { fold, freeVariables, nodesOf } from './expression/walk.js';
export { ParseError } from './parse/ParseError.js';
export { parse, variablesIn } from './parse/parse.js';
export { toLatex } from './print/latex.js';
export { toText } from './print/text.js';
export { expand } from './simplify/expand.js';
export { factor } from './simplify/factor.js';
export type { Assumption, Assumptions } from './simplify/Signs.js';
export { shortest } from './simplify/shortest.js';
export { type SimplificationStep, simplificationsOf } from './simplify/simplificationsOf.js';
export { type SimplifyOptions, simplify, simplifyAll } from './simplify/simplify.js';
export { type Size, size } from './size.js';
export { type Traced as TracedExpression, trace } from './trace/trace.js';

/** Symbolic mode has no options yet. */
export type SymbolicOptions = Record<string, never>;

// Each verb is a function of its own, and the call pure: what a program does not use, a bundler drops.
type Verb = Verbs<SymbolicOptions>;
const verbs: Verb = /* @__PURE__ */ verbsOf<SymbolicOptions>(linearize, {});

/** f'(x) of a function of one number, shaped like its result. @example derivative((x) => mul(x, x))(3) // 6 */
export const derivative: Verb['derivative'] = (f, options) => verbs.derivative(f, options);

/**
 * The gradient of a scalar function, by tracing f on symbols and deriving the expression.
 *
 * @example gradient((x, y) => mul(sin(x), y))(2, 3) // [-1.2484405096414273, 0.9092974268256817]
 */
export const gradient: Verb['gradient'] = (f, options) => verbs.gradient(f, options);

/** `[value, gradient]` of a scalar function. @example valueAndGradient((x, y) => mul(x, y))(2, 3) // [6, [3, 2]] */
export const valueAndGradient: Verb['valueAndGradient'] = (f, options) => verbs.valueAndGradient(f, options);

/**
 * The Jacobian, one row for each result.
 *
 * @example jacobian(([x, y]) => [mul(x, y), add(x, y)])([2, 3]) // [[3, 2], [1, 1]]
 */
export const jacobian: Verb['jacobian'] = (f, options) => verbs.jacobian(f, options);

/** The Hessian of a scalar function. @example hessian(([x, y]) => mul(mul(x, x), y))([2, 3]) // [[6, 4], [4, 0]] */
export const hessian: Verb['hessian'] = (f, options) => verbs.hessian(f, options);

/** `[value, J v]`, the derivative along v. @example jvp(([x, y]) => mul(x, y))([2, 3], [1, 0]) // [6, 3] */
export const jvp: Verb['jvp'] = (f, options) => verbs.jvp(f, options);

/** `[value, w J]`, a cotangent carried back. @example vjp(([x, y]) => mul(x, y))([2, 3], 1) // [6, [3, 2]] */
export const vjp: Verb['vjp'] = (f, options) => verbs.vjp(f, options);

/** H v, the Hessian times a vector. @example hvp(([x, y]) => mul(mul(x, x), y))([2, 3], [1, 0]) // [6, 4] */
export const hvp: Verb['hvp'] = (f, options) => verbs.hvp(f, options);
export { type ExplainOptions, explain } from './explain/explain.js';
export { explanationToMarkdown } from './explain/explanationToMarkdown.js';
export { explanationToText } from './explain/explanationToText.js';
export type { Language, RuleId, Step, StepKind } from './explain/Step.js';
export { toDot } from './print/dot.js';
export { toMathML } from './print/mathml.js';
export { type SourceLanguage, type SourceOptions, toSource } from './print/source.js';
export { type ExpressionTree, toTree } from './print/tree.js';
export type { SimplificationReason } from './simplify/simplificationsOf.js';
