import { add, exp, log, max, sub, type Value } from '@fourgrad/ops';
import { sumOf } from './sums.js';

/**
 * log(exp(x_1) + exp(x_2) + ...), number by number: the largest one is taken out first, so that nothing overflows.
 *
 * @example logSumExpOf([1000, 1000]) // 1000.6931471805599
 */
export function logSumExpOf(x: readonly Value[]): Value {
  // a = max x,  log sum_i exp(x_i) = a + log sum_i exp(x_i - a)
  const a: Value = x.reduce((largest, each) => max(largest, each));
  return add(a, log(sumOf(x.map((each) => exp(sub(each, a))))));
}
