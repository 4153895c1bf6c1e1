/**
 * How far a value and a gradient are off: the larger of the errors of the value, relative to the value, and of the
 * gradient's components, relative to the largest of them. Infinity where something is missing or no number.
 */
export function deviation(found, wanted) {
  if (found.gradient.length !== wanted.gradient.length) return Infinity;
  const ofValue = Math.abs(found.value - wanted.value) / Math.abs(wanted.value);
  let worst = 0;
  let largest = 0;
  for (let i = 0; i < wanted.gradient.length; i++) {
    const error = Math.abs(found.gradient[i] - wanted.gradient[i]);
    worst = error <= worst ? worst : error; // NaN is passed on
    largest = Math.max(largest, Math.abs(wanted.gradient[i]));
  }
  const most = Math.max(ofValue, worst / largest);
  return Number.isNaN(most) ? Infinity : most;
}

/**
 * The most that the results of an engine may be off, where it is not 1e-9. tfjs has no float64: an error of 6e-8 an
 * operation, which long sums add up. jax-js has, but its exp, log and log1p are only as good as those of float32.
 */
const looser = { tfjs: 1e-3, 'jax-js': 1e-5 };

export const toleranceOf = (engine) => looser[engine] ?? 1e-9;
