import { type Verbs, verbsOf } from '@fourgrad/ops';
import { linearize, type NumericOptions } from './linearize.js';
import { secondOrderVerbs } from './secondOrder.js';

export * from '@fourgrad/ops';
export { type Derivative, differentiate } from './differentiate.js';
export type { Method, NumericOptions } from './linearize.js';

const verbs: Verbs<NumericOptions> = { ...verbsOf<NumericOptions>(linearize, {}), ...secondOrderVerbs };

export const { derivative, gradient, valueAndGradient, jacobian, hessian, jvp, vjp, hvp } = verbs;
