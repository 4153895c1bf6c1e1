import { accuracy } from './accuracy.js';
import { cost } from './cost.js';
import { crossover } from './crossover.js';
import { gradcheck } from './gradcheck.js';
import { jacobianOrVjp } from './jacobianOrVjp.js';
import type { Story } from './Story.js';
import { swell } from './swell.js';
import { traps } from './traps.js';
import { vanishing } from './vanishing.js';
import { vcurve } from './vcurve.js';

/** Every story, in the order it is shown. */
export const stories: readonly Story<unknown>[] = [
  swell,
  accuracy,
  cost,
  crossover,
  vcurve,
  gradcheck,
  vanishing,
  jacobianOrVjp,
  traps,
];

/** The story of this id; undefined if there is none. @example storyById('swell')?.title // 'Expression swell' */
export const storyById = (id: string): Story<unknown> | undefined => stories.find((story) => story.id === id);
