import { verbsOf } from '@fourgrad/ops';
import { linearize } from './linearize.js';

export * from '@fourgrad/ops';
export { type TapeSize, tapeSize } from './tapeSize.js';

/** Reverse mode has no options yet. */
export type ReverseOptions = Record<string, never>;

export const { derivative, gradient, valueAndGradient, jacobian, hessian, jvp, vjp, hvp } = verbsOf<ReverseOptions>(linearize, {});
