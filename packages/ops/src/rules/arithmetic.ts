import { constantLike } from '../constantLike.js';
import { divisorNonzero, nonnegative, nonzero, notOrigin, powerDomain } from '../domain.js';
import { div, ge, gt, mul, neg, pow, round, square, sub, where, xlogy } from '../language.js';
import { binaryRule, unaryRule } from '../rule.js';

// x - y floor(x / y) without rounding the quotient: the exact remainder, moved to the sign of y
function flooredRemainder(x: number, y: number): number {
  const remainder = x % y;
  if (remainder === 0) return 0;
  return remainder < 0 === y < 0 ? remainder : remainder + y;
}

// +, -, *, / and powers.

export const addRule = binaryRule('add', (x, y) => x + y, () => 1, () => 1, { latex: '+' });
export const subRule = binaryRule('sub', (x, y) => x - y, () => 1, () => -1, { latex: '-' });
export const mulRule = binaryRule('mul', (x, y) => x * y, (_x, y) => y, (x) => x, { latex: '\\cdot' });
export const divRule = binaryRule('div', (x, y) => x / y, (_x, y) => div(1, y), (_x, y, z) => neg(div(z, y)), { latex: '/', domain: divisorNonzero, sample: [[-2, 2], [0.25, 3]] });
export const negRule = unaryRule('neg', (x) => -x, () => -1, { latex: '-' });
// d x^n = n x^(n-1): no logarithm for a constant exponent, and exactly 0 for n = 0, so that x = 0 is right to every order
// d 0^y = 0 for y >= 0 and -Infinity below, which expressions write as -1 / 0, so that it can be read again
export const powRule = binaryRule('pow', Math.pow, (x, n) => (n === 0 ? 0 : n === 2 ? mul(2, x) : mul(n, pow(x, sub(n, 1)))), (x, y, z) => (x === 0 ? where(ge(y, 0), 0, div(-1, constantLike(0, y))) : xlogy(z, x)), { latex: '^', domain: powerDomain, sample: [[0.25, 3], [-2, 3]], convention: 'x^n with constant n is right for x <= 0, to every order; the derivative of 0^y by y is 0 for y >= 0' });
export const sqrtRule = unaryRule('sqrt', Math.sqrt, (_x, y) => div(0.5, y), { latex: '\\sqrt', domain: nonnegative, sample: [[0.01, 4]], convention: "sqrt'(0) = +Infinity" });
export const cbrtRule = unaryRule('cbrt', Math.cbrt, (_x, y) => div(1, mul(3, square(y))), { latex: '\\sqrt[3]', sample: [[0.1, 8]], convention: "cbrt'(0) = +Infinity" });
export const squareRule = unaryRule('square', (x) => x * x, (x) => mul(2, x), { expand: (x) => pow(x, 2) });
export const reciprocalRule = unaryRule('reciprocal', (x) => 1 / x, (_x, y) => neg(square(y)), { domain: nonzero, sample: [[0.25, 4]], expand: (x) => div(1, x) });
export const hypotRule = binaryRule('hypot', Math.hypot, (x, _y, z) => where(gt(z, 0), div(x, z), 0), (_x, y, z) => where(gt(z, 0), div(y, z), 0), { domain: notOrigin, sample: [[0.5, 3], [-3, 3]], convention: 'gradient (0, 0) at the origin' });
export const modRule = binaryRule('mod', flooredRemainder, () => 1, (x, y, z) => neg(round(div(sub(x, z), y))), { latex: '\\bmod', domain: divisorNonzero, sample: [[0.1, 0.9], [1, 3]], convention: 'has the sign of y; at a jump the derivative from the right' });
