/** An operand that notes which function of the language made it, as tensors do for their gradFn. */
export interface Named {
  madeBy(name: string): void;
}

/**
 * What a function of the language gives that is made of primitives, after telling it the function's name; nothing is told
 * where the operand comes back as it was.
 *
 * @example named('mean', 2) // 2
 */
export function named<T>(name: string, result: T, operand?: unknown): T {
  if (typeof result === 'object' && result !== null && result !== operand && 'madeBy' in result)
    (result as unknown as Named).madeBy(name);
  return result;
}
