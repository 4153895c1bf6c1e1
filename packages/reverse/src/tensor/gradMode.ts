let enabled = true;
let anomaly = false;

/** Whether operations on tensors are recorded. @example isGradEnabled() // true */
export const isGradEnabled = (): boolean => enabled;

/** Whether a NaN in a backward pass is an error that names its operation. */
export const detectsAnomalies = (): boolean => anomaly;

/**
 * Runs a function without recording operations, as for updates of parameters; recording is as before afterwards, also
 * if the function throws.
 *
 * @example noGrad(() => isGradEnabled()) // false
 */
export const noGrad = <T>(body: () => T): T => withGrad(false, body);

/** Runs a function with recording switched on or off. @example withGrad(true, () => isGradEnabled()) // true */
export function withGrad<T>(on: boolean, body: () => T): T {
  const before = enabled;
  enabled = on;
  try {
    return body();
  } finally {
    enabled = before;
  }
}

/**
 * Runs a function in which a backward pass stops at the first NaN and names the operation that made it.
 *
 * Zero times infinity is NaN there, as IEEE has it; elsewhere what contributes nothing contributes exactly 0.
 *
 * @throws RangeError from `backward` within, at the first NaN.
 * @example detectAnomaly(() => 1) // 1
 */
export function detectAnomaly<T>(body: () => T): T {
  const before = anomaly;
  anomaly = true;
  try {
    return body();
  } finally {
    anomaly = before;
  }
}
