import {
  add,
  type ElementwiseRule,
  mul,
  neg,
  rulebook,
  STRONG_PRODUCT,
  sub,
  type Value,
} from '@fourgrad/ops';

/** What the identities see of an operand: the operation that it is, if it is one. */
export type Operations = (
  x: Value,
) => { readonly rule: unknown; readonly operands: readonly Value[] } | undefined;

/**
 * A shorter form of an operation with the same bits for every value of its operands; undefined if there is none.
 *
 * Sums are not reassociated, and products only by factors that do not round: signs and powers of two.
 */
export function shorter(
  rule: ElementwiseRule,
  [a, b]: readonly Value[],
  operations: Operations,
): Value | undefined {
  const negated = (x: Value): Value | undefined => {
    const operation = operations(x);
    return operation?.rule === rulebook.neg ? operation.operands[0] : undefined;
  };
  switch (rule) {
    case rulebook.mul:
      return shorterProduct(a, b, operations, negated) ?? shorterProduct(b, a, operations, negated);
    case rulebook.neg:
      return negated(a);
    case rulebook.add:
      return difference(a, negated(b)) ?? difference(b, negated(a));
    case rulebook.sub: {
      const y = negated(b);
      return y === undefined ? undefined : add(a, y); // x - (-y) = x + y
    }
    case rulebook.div:
      return b === 1 ? a : undefined;
    case STRONG_PRODUCT:
      return shorterStrongProduct(a, b) ?? shorterStrongProduct(b, a);
    default:
      return undefined;
  }
}

// 1 b = b, -1 b = -b, x (-y) = -(x y): signs go outwards, where sums take them up
function shorterProduct(
  a: Value,
  b: Value,
  operations: Operations,
  negated: (x: Value) => Value | undefined,
): Value | undefined {
  if (a === 1) return b;
  if (a === -1) return neg(b);
  const y = negated(b);
  if (y !== undefined) return neg(mul(a, y));
  return typeof a === 'number' ? multipleOfMultiple(a, b, operations) : undefined;
}

// c (d y) = (c d) y, where one of c and d is a power of two and neither makes y smaller
function multipleOfMultiple(c: number, x: Value, operations: Operations): Value | undefined {
  const operation = operations(x);
  if (operation?.rule !== rulebook.mul) return undefined;
  const [a, b] = operation.operands;
  const [d, y] = typeof b === 'number' ? [b, a] : [a, b];
  if (typeof d !== 'number' || Math.abs(c) < 1 || Math.abs(d) < 1) return undefined;
  return isPowerOfTwo(c) || isPowerOfTwo(d) ? mul(c * d, y) : undefined;
}

// x + (-y) = x - y
const difference = (x: Value, y: Value | undefined): Value | undefined =>
  y === undefined ? undefined : sub(x, y);

const isPowerOfTwo = (c: number): boolean => 2 ** Math.round(Math.log2(Math.abs(c))) === Math.abs(c);

const shorterStrongProduct = (a: Value, b: Value): Value | undefined =>
  a === 1 ? b : a === -1 ? neg(b) : a === 0 ? 0 : undefined;
