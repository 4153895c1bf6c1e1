import { type Verbs, verbsOf } from '@fourgrad/ops';
import { linearize } from './linearize.js';

export * from '@fourgrad/ops';

/** Forward mode has no options yet. */
export type ForwardOptions = Record<string, never>;

const verbs: Verbs<ForwardOptions> = verbsOf<ForwardOptions>(linearize, {});

export const { derivative, gradient, valueAndGradient, jacobian, hessian, jvp, vjp, hvp } = verbs;
