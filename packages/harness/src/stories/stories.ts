import { jacobianOrVjp } from './jacobianOrVjp.js';
import type { Story } from './Story.js';
import { swell } from './swell.js';
import { vanishing } from './vanishing.js';
import { vcurve } from './vcurve.js';

/** Every story, in the order it is shown. */
export const stories: readonly Story<any, any>[] = [swell, vcurve, vanishing, jacobianOrVjp];
