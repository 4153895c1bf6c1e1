import { portableFunctions } from './portableFunctions.js';

/**
 * Puts portable functions in place of Math's own, for this process, so that results are the same bits on every machine.
 *
 * It must come before anything that computes is imported, since primitives and peers keep the functions that they find.
 * IEEE 754 fixes the rest: + - * /, sqrt and the roundings are the same everywhere.
 */
export function usePortableMath(): void {
  Object.assign(Math, portableFunctions);
}
