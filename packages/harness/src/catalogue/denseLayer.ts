import { add, type Value } from '@fourgrad/ops';
import { rowsOf } from './partsOf.js';
import { dotOf } from './sums.js';

/** W x + b for the weights row by row in one list, a row for each bias. @example denseLayer([1, 2], [3], [4, 5]) // [17] */
export const denseLayer = (
  weights: readonly Value[],
  biases: readonly Value[],
  inputs: readonly Value[],
): Value[] => rowsOf(weights, inputs.length).map((row, i) => add(dotOf(row, inputs), biases[i]));
