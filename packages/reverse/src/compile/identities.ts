import { rulebook, STRONG_PRODUCT } from '@fourgrad/ops';
import { MINUS_ONE, NOTHING, ONE, type Recording, type Ref, ZERO } from './Recording.js';

/** The rules that identities are about, in the order of their numbers in every recording. */
export const RULES_WITH_IDENTITIES = [
  rulebook.neg,
  rulebook.add,
  rulebook.sub,
  rulebook.mul,
  rulebook.div,
  STRONG_PRODUCT,
] as const;
export const [NEG, ADD, SUB, MUL, DIV, STRONG_MUL] = [0, 1, 2, 3, 4, 5] as const;

/**
 * A shorter form of an operation with the same bits for every value of its operands; undefined if there is none.
 *
 * Sums are not reassociated, and products only by factors that do not round: signs and powers of two.
 */
export function shorter(recording: Recording, rule: number, a: Ref, b: Ref): Ref | undefined {
  switch (rule) {
    case MUL:
      return shorterProduct(recording, a, b) ?? shorterProduct(recording, b, a);
    case NEG:
      return negated(recording, a);
    case ADD:
      return (
        difference(recording, a, negated(recording, b)) ?? difference(recording, b, negated(recording, a))
      );
    case SUB: {
      const y = negated(recording, b);
      return y === undefined ? undefined : recording.operation(ADD, a, y, NOTHING); // x - (-y) = x + y
    }
    case DIV:
      return b === ONE ? a : undefined;
    case STRONG_MUL:
      return shorterStrongProduct(recording, a, b) ?? shorterStrongProduct(recording, b, a);
    default:
      return undefined;
  }
}

/** What x is the negative of. */
const negated = ({ rules, operands }: Recording, x: Ref): Ref | undefined =>
  x >= 0 && rules[x] === NEG ? operands[3 * x] : undefined;

const negative = (recording: Recording, x: Ref): Ref => recording.operation(NEG, x, NOTHING, NOTHING);

// 1 b = b, -1 b = -b, x (-y) = -(x y): signs go outwards, where sums take them up
function shorterProduct(recording: Recording, a: Ref, b: Ref): Ref | undefined {
  if (a === ONE) return b;
  if (a === MINUS_ONE) return negative(recording, b);
  const y = negated(recording, b);
  if (y !== undefined) return negative(recording, recording.operation(MUL, a, y, NOTHING));
  return a < 0 ? multipleOfMultiple(recording, a, b) : undefined;
}

// c (d y) = (c d) y, where one of c and d is a power of two and neither makes y smaller
function multipleOfMultiple(recording: Recording, c: Ref, x: Ref): Ref | undefined {
  const { rules, operands } = recording;
  if (x < 0 || rules[x] !== MUL) return undefined;
  const [a, b] = [operands[3 * x], operands[3 * x + 1]];
  const [d, y] = b < 0 ? [b, a] : [a, b];
  if (d >= 0) return undefined;
  const [left, right] = [recording.constants[~c], recording.constants[~d]];
  if (typeof left !== 'number' || typeof right !== 'number') return undefined;
  if (Math.abs(left) < 1 || Math.abs(right) < 1) return undefined;
  return isPowerOfTwo(left) || isPowerOfTwo(right)
    ? recording.operation(MUL, recording.refOf(left * right), y, NOTHING)
    : undefined;
}

// x + (-y) = x - y
const difference = (recording: Recording, x: Ref, y: Ref | undefined): Ref | undefined =>
  y === undefined ? undefined : recording.operation(SUB, x, y, NOTHING);

const isPowerOfTwo = (c: number): boolean => 2 ** Math.round(Math.log2(Math.abs(c))) === Math.abs(c);

// 1 b = b, -1 b = -b, 0 b = 0
function shorterStrongProduct(recording: Recording, a: Ref, b: Ref): Ref | undefined {
  if (a === ONE) return b;
  if (a === MINUS_ONE) return negative(recording, b);
  return a < 0 && recording.constants[~a] === 0 ? ZERO : undefined;
}
