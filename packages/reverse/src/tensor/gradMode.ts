import { kindOf } from '@fourgrad/ops';

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
 * @throws TypeError for what is no function, or an async one, most of which would run afterwards.
 * @example noGrad(() => isGradEnabled()) // false
 */
export const noGrad = <T>(body: () => T): T => recording('noGrad', false, body);

/**
 * Runs a function with recording switched on or off.
 *
 * @throws TypeError for what is no function, or an async one.
 * @example withGrad(true, () => isGradEnabled()) // true
 */
export const withGrad = <T>(on: boolean, body: () => T): T => recording('withGrad', on, body);

function recording<T>(name: string, on: boolean, body: () => T): T {
  const before = enabled;
  enabled = on;
  try {
    return resultOf(name, body);
  } finally {
    enabled = before;
  }
}

/**
 * Runs a function in which a backward pass stops at the first NaN and names the operation that made it.
 *
 * Zero times infinity is NaN there, as IEEE has it; elsewhere what contributes nothing contributes exactly 0.
 *
 * @throws RangeError from `backward` within, at the first NaN; TypeError for what is no function, or an async one.
 * @example detectAnomaly(() => 1) // 1
 */
export function detectAnomaly<T>(body: () => T): T {
  const before = anomaly;
  anomaly = true;
  try {
    return resultOf('detectAnomaly', body);
  } finally {
    anomaly = before;
  }
}

/** What a function gives that has done all when it returns: a promise goes on when the switch is back. */
function resultOf<T>(name: string, body: () => T): T {
  if (typeof body !== 'function')
    throw new TypeError(`${name} needs a function, as in ${name}(() => ...), got ${kindOf(body)}`);
  const result = body();
  if (!(result instanceof Promise)) return result;
  result.catch(() => {}); // whatever becomes of it, this is the error to look at
  throw new TypeError(
    `${name} needs a function that is not async, since it ends at the first await: use ${name} between awaits`,
  );
}
