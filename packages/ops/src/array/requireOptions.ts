import { kindOf, Operand } from '../operand.js';

/**
 * Asserts that options are an object with known names: one of another name would be passed over in silence.
 *
 * @throws TypeError that names the option and those that there are.
 * @example requireOptions('mse', { reduction: 'sum' }, ['reduction']) // undefined
 */
export function requireOptions(name: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options) || options instanceof Operand)
    throw new TypeError(
      `${name} takes its options in an object, { ${known[0]}: ... }; got ${kindOf(options)}`,
    );
  for (const key of Object.keys(options))
    if (!known.includes(key))
      throw new TypeError(`${name} has no option ${key}; its options are ${known.join(', ')}`);
}
