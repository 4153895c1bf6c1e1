import type { Story } from './Story.js';
import { swell } from './swell.js';

/** Every story, in the order it is shown. */
export const stories: readonly Story<any, any>[] = [swell];
