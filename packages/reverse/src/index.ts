import { type Verbs, verbsOf } from '@fourgrad/ops';
import { linearize } from './linearize.js';

export * from '@fourgrad/ops';
export type { CompiledGradient } from './compile/CompiledGradient.js';
export { compile } from './compile/compile.js';
export { type TapeSize, tapeSize } from './tapeSize.js';

/** Reverse mode has no options yet. */
export type ReverseOptions = Record<string, never>;

// Each verb is a function of its own, and the call pure: what a program does not use, a bundler drops.
type Verb = Verbs<ReverseOptions>;
const verbs: Verb = /* @__PURE__ */ verbsOf<ReverseOptions>(linearize, {});

/** f'(x) of a function of one number, shaped like its result. @example derivative((x) => mul(x, x))(3) // 6 */
export const derivative: Verb['derivative'] = (f, options) => verbs.derivative(f, options);

/**
 * The gradient of a scalar function, by one recording and one sweep back.
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

export * from './tensor/index.js';
export {
  type AdjointStep,
  type ReverseTrace,
  type ReverseTraceOptions,
  type ReverseTraceRow,
  traceReverse,
} from './traceReverse.js';
