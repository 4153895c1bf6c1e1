import { verbsOf } from '@fourgrad/ops';
import { linearize } from './linearize.js';

export * from '@fourgrad/ops';

/** Forward mode has no options yet. */
export type ForwardOptions = Record<string, never>;

export const { derivative, gradient, valueAndGradient, jacobian, hessian, jvp, vjp, hvp } = verbsOf<ForwardOptions>(linearize, {});
