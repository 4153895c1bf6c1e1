import { median, quantile } from '../measure/median.js';
import { uniformFrom } from '../measure/uniform.js';

/** A ratio of medians and the interval in which 95 of 100 resamplings put it. */
export interface RatioInterval {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 1000;

/**
 * The ratio of the median of one sample to that of another, with a percentile bootstrap interval (Efron 1979).
 *
 * Batches that were measured in turn are drawn in pairs, so that what slowed both down cancels.
 *
 * @example ratioInterval([2, 2, 2], [1, 1, 1]) // { median: 2, low: 2, high: 2 }
 */
export function ratioInterval(times: readonly number[], of: readonly number[]): RatioInterval {
  const uniform = uniformFrom('bootstrap');
  const ratios = Array.from({ length: RESAMPLES }, () => {
    const drawn = times.map(() => Math.floor(uniform() * times.length));
    return median(drawn.map((i) => times[i])) / median(drawn.map((i) => of[i]));
  });
  return { median: median(times) / median(of), low: quantile(ratios, 0.025), high: quantile(ratios, 0.975) };
}
