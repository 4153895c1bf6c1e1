import { type ElementwiseRule, rulebook, STRONG_PRODUCT } from '@fourgrad/ops';
import type { Recording } from './Recording.js';
import { MINUS_ONE, NOTHING, ONE, type Ref, ZERO } from './Ref.js';

/**
 * A shorter form of an operation with the same bits for every value of its operands; undefined, and nothing is recorded,
 * if there is none.
 *
 * Sums are not reassociated, and products only by factors that do not round: signs and powers of two.
 */
type Identity = (recording: Recording, a: Ref, b: Ref) => Ref | undefined;

// -(-x) = x
const ofNegative: Identity = (recording, a) => negated(recording, a);

// x + (-y) = x - y
const ofSum: Identity = (recording, a, b) =>
  difference(recording, a, negated(recording, b)) ?? difference(recording, b, negated(recording, a));

// x - (-y) = x + y
const ofDifference: Identity = (recording, a, b) => {
  const y = negated(recording, b);
  return y === undefined ? undefined : recording.operation(ADD, a, y, NOTHING);
};

const ofProduct: Identity = (recording, a, b) => {
  if (a < 0) return shorterMultiple(recording, a, b);
  if (b < 0) return shorterMultiple(recording, b, a);
  return shorterProduct(recording, a, b) ?? shorterProduct(recording, b, a);
};

// x / 1 = x
const ofQuotient: Identity = (_recording, a, b) => (b === ONE ? a : undefined);

const ofStrongProduct: Identity = (recording, a, b) =>
  shorterStrongProduct(recording, a, b) ?? shorterStrongProduct(recording, b, a);

/** Rules with the identities that they have; they come first in every recording, in this order. */
export const IDENTITIES: readonly (readonly [ElementwiseRule, Identity])[] = [
  [rulebook.neg, ofNegative],
  [rulebook.add, ofSum],
  [rulebook.sub, ofDifference],
  [rulebook.mul, ofProduct],
  [rulebook.div, ofQuotient],
  [STRONG_PRODUCT, ofStrongProduct],
];
export const NEG = 0;
export const ADD = 1;
export const SUB = 2;
export const MUL = 3;

/** What x is the negative of. */
const negated = ({ rules, operands }: Recording, x: Ref): Ref | undefined =>
  x >= 0 && rules[x] === NEG ? operands[3 * x] : undefined;

/** -x */
export const negative = (recording: Recording, x: Ref): Ref => recording.operation(NEG, x, NOTHING, NOTHING);

const difference = (recording: Recording, x: Ref, y: Ref | undefined): Ref | undefined =>
  y === undefined ? undefined : recording.operation(SUB, x, y, NOTHING);

// x (-y) = -(x y): signs go outwards, where sums take them up
function shorterProduct(recording: Recording, a: Ref, b: Ref): Ref | undefined {
  const y = negated(recording, b);
  return y === undefined ? undefined : negative(recording, recording.operation(MUL, a, y, NOTHING));
}

// 1 x = x, -1 x = -x
function shorterMultiple(recording: Recording, c: Ref, x: Ref): Ref | undefined {
  if (c === ONE) return x;
  if (c === MINUS_ONE) return negative(recording, x);
  return shorterProduct(recording, c, x) ?? multipleOfMultiple(recording, c, x);
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
    ? recording.operation(MUL, recording.refOf(left * right) as Ref, y, NOTHING)
    : undefined;
}

const isPowerOfTwo = (c: number): boolean => 2 ** Math.round(Math.log2(Math.abs(c))) === Math.abs(c);

// 1 b = b, -1 b = -b, 0 b = 0
function shorterStrongProduct(recording: Recording, a: Ref, b: Ref): Ref | undefined {
  if (a === ONE) return b;
  if (a === MINUS_ONE) return negative(recording, b);
  return a < 0 && recording.constants[~a] === 0 ? ZERO : undefined;
}
