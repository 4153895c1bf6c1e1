import { add, mul, square, type Value } from '@fourgrad/ops';

/** x_1 + x_2 + ... of at least one term, from the left. @example sumOf([1, 2, 3]) // 6 */
export const sumOf = (terms: readonly Value[]): Value => terms.reduce((sum, term) => add(sum, term));

/** x_1 y_1 + x_2 y_2 + ... @example dotOf([1, 2], [3, 4]) // 11 */
export const dotOf = (x: readonly Value[], y: readonly Value[]): Value =>
  sumOf(x.map((entry, i) => mul(entry, y[i])));

/** x_1^2 + x_2^2 + ... @example squaredNormOf([3, 4]) // 25 */
export const squaredNormOf = (x: readonly Value[]): Value => sumOf(x.map((entry) => square(entry)));
