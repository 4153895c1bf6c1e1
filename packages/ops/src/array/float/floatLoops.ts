import type { FloatArrays } from '../floatArrays.js';
import {
  broadcast,
  expOfDifference,
  map,
  partialTimes,
  product,
  scaleInPlace,
  where,
} from './elementwise.js';
import { sum } from './sum.js';
import { transpose } from './transpose.js';

/** Everything that is done by loops. */
export const floatLoops: FloatArrays = {
  broadcast,
  expOfDifference,
  map,
  partialTimes,
  product,
  scaleInPlace,
  sum,
  transpose,
  where,
};
