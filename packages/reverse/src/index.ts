import { type Verbs, verbsOf } from '@fourgrad/ops';
import { linearize } from './linearize.js';

export * from '@fourgrad/ops';
export { type TapeSize, tapeSize } from './tapeSize.js';

/** Reverse mode has no options yet. */
export type ReverseOptions = Record<string, never>;

const verbs: Verbs<ReverseOptions> = verbsOf<ReverseOptions>(linearize, {});

export const { derivative, gradient, valueAndGradient, jacobian, hessian, jvp, vjp, hvp } = verbs;
