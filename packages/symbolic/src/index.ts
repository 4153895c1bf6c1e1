import { type Verbs, verbsOf } from '@fourgrad/ops';
import { linearize } from './linearize.js';

export * from '@fourgrad/ops';
export { compile } from './compile/compile.js';
export { diff } from './diff.js';
export { evaluate, evaluateAll, substitute, toFunction } from './evaluate.js';
export { isVariableName, namedConstant, variable } from './expression/build.js';
export { Expr } from './expression/Expr.js';
export { fold, freeVariables, nodesOf } from './expression/walk.js';
export { ParseError } from './parse/ParseError.js';
export { parse } from './parse/parse.js';
export { toLatex } from './print/latex.js';
export { toText } from './print/text.js';
export { type Size, size } from './size.js';
export { type Traced as TracedExpression, trace } from './trace/trace.js';

/** Symbolic mode has no options yet. */
export type SymbolicOptions = Record<string, never>;

const verbs: Verbs<SymbolicOptions> = verbsOf<SymbolicOptions>(linearize, {});

export const { derivative, gradient, valueAndGradient, jacobian, hessian, jvp, vjp, hvp } = verbs;
