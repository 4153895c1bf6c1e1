import type { FloatArrays } from '../floatArrays.js';
import { broadcast, map, partialTimes, product, where } from './elementwise.js';
import { sum } from './sum.js';
import { transpose } from './transpose.js';

/** Everything that is done by loops. */
export const floatLoops: FloatArrays = { broadcast, map, partialTimes, product, sum, transpose, where };
