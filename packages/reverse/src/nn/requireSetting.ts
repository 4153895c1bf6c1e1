/**
 * Asserts that a setting of an optimizer is a number from 0 up, and below a bound if there is one.
 *
 * @throws RangeError in PyTorch's words.
 * @example requireSetting('learning rate', 0.1) // undefined
 */
export function requireSetting(what: string, x: number, below = Number.POSITIVE_INFINITY): void {
  if (typeof x === 'number' && x >= 0 && x < below) return;
  const bound = below === Number.POSITIVE_INFINITY ? '' : ` and below ${below}`;
  throw new RangeError(`Invalid ${what}: ${x}; it must be a number from 0 up${bound}`);
}
