import type { Result, Result2 } from '../dispatch.js';
import { leakyRelu as leakyReluOfTwo } from '../functions.generated.js';
import type { Value } from '../operand.js';

/** x above 0, slope x below; the slope is 1/100 if none is given. @example leakyRelu(-2) // -0.02 */
export function leakyRelu<A extends Value>(x: A): Result<A>;
export function leakyRelu<A extends Value, B extends Value>(x: A, slope: B): Result2<A, B>;
export function leakyRelu(x: any, slope: any = 0.01): any {
  return leakyReluOfTwo(x, slope);
}
