/** Where a primitive is defined and differentiable: in words for people, as a predicate for programs. */
export interface Domain {
  /** A condition on the operands x, y, z: `x > 0`. */
  readonly words: string;
  readonly contains: (...operands: number[]) => boolean;
}

// @__NO_SIDE_EFFECTS__
function domain(words: string, contains: Domain['contains']): Domain {
  return { words, contains };
}

export const reals = domain('all real x', () => true);
export const nonzero = domain('x != 0', (x) => x !== 0);
export const positive = domain('x > 0', (x) => x > 0);
export const nonnegative = domain('x >= 0', (x) => x >= 0);
export const aboveMinusOne = domain('x > -1', (x) => x > -1);
export const atLeastOne = domain('x >= 1', (x) => x >= 1);
export const unitInterval = domain('-1 <= x <= 1', (x) => x >= -1 && x <= 1);
export const openUnitInterval = domain('-1 < x < 1', (x) => x > -1 && x < 1);
export const probability = domain('0 < x < 1', (x) => x > 0 && x < 1);
export const notPole = domain('x is not 0, -1, -2, ...', (x) => x > 0 || !Number.isInteger(x));
export const sineNonzero = domain('x is not a multiple of pi', (x) => x !== 0);
export const cosineNonzero = domain('x is not an odd multiple of pi/2', () => true);
export const divisorNonzero = domain('y != 0', (_x, y) => y !== 0);
export const notOrigin = domain('(x, y) != (0, 0)', (x, y) => x !== 0 || y !== 0);
export const powerDomain = domain(
  'x > 0, or x < 0 and y an integer, or x = 0 and y >= 0',
  (x, y) => x > 0 || (x < 0 && Number.isInteger(y)) || (x === 0 && y >= 0),
);
export const logFactor = domain('y > 0, or x = 0', (x, y) => y > 0 || x === 0);
export const polygammaDomain = domain(
  'x = 0, 1, 2, ...; y is not 0, -1, -2, ...',
  (n, x) => Number.isInteger(n) && n >= 0 && notPole.contains(x),
);
