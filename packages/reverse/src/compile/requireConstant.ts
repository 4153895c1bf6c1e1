import { kindOf, NdArray, type Value } from '@fourgrad/ops';

/**
 * Constants have to be the same in every run of the program: numbers and arrays of numbers.
 *
 * @throws TypeError for anything else.
 */
export function requireConstant(x: Value): void {
  if (typeof x === 'number' || (x instanceof NdArray && x.data instanceof Float64Array)) return;
  throw new TypeError(
    `compile needs a function of its arguments and of plain numbers, got ${kindOf(x)} in it: ` +
      'what an outer derivative call traces has to be an argument',
  );
}
