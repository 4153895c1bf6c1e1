import type { SimplificationRoles } from '../../src/explain/messages/simplifications/SimplificationMessages.js';
import type { Assumptions } from '../../src/index.js';

interface Example {
  readonly example: string;
  readonly assume?: Assumptions;
}

/** For everything that can be said of a simplification expressions of which it is said: with every form of the sentence. */
export const EXAMPLES: Readonly<Record<keyof SimplificationRoles, readonly Example[]>> = {
  likeTerms: [
    { example: 'x^2 + 2*x^2 + 3*x + 4*x' },
    { example: '3*a - (2 - a) + 3*b + b + 2*c + c + d + d + e + 2*e' },
  ],
  cancelledTerms: [{ example: 'sin(x) + y - sin(x)' }],
  addedNumbers: [{ example: 'x + 1/2 - 1' }],
  removedBrackets: [{ example: 'x - (y - 2)' }, { example: 'x + 3*(2*y + 1)' }],
  orderedSum: [{ example: 'x + tanh(2) + y^x' }],
  decimalFraction: [{ example: 'x + 0.5' }, { example: '0.5*x' }],
  pythagoreanIdentity: [
    { example: 'sin(2*x)^2 + cos(2*x)^2' },
    { example: '3*y*sin(x)^2 + 3*y*cos(x)^2 + x' },
  ],
  hyperbolicIdentity: [{ example: 'cosh(x)^2 - sinh(x)^2' }, { example: 'y*tanh(x)^2 + y*sech(x)^2' }],
  commonFactor: [
    { example: 'x^2*sin(x) + x^2*cos(x)' },
    { example: '2*x*(1/3 - x) - x^2' },
    { example: 'cosh(x)*(pi/x^2) - 2*(pi/x^2*sinh(x))/x' },
  ],
  commonDenominator: [
    { example: 'x*sin(x)/cos(x)^2 + 1/cos(x)' },
    { example: '1/(x - 1) - (x + 1)/(x - 1)^2' },
  ],
  zeroFactor: [{ example: '0/(x*y)' }],
  cancelledFactors: [{ example: 'x^2*y/(x*y^3)' }],
  samePowers: [{ example: 'x*x^2*y^x*y' }, { example: 'exp(x)*exp(2*x)*2^x*2^y' }],
  powerOfProduct: [{ example: '(2*x)^3' }],
  powerOfQuotient: [{ example: '(x/y)^3' }],
  negativeExponent: [{ example: 'y*x^(-3)' }, { example: '1/exp(x)' }, { example: 'x/2^y' }],
  multipliedNumbers: [{ example: '2*x*(y/6)' }],
  dividedByFraction: [{ example: 'x/(y/z)' }],
  oneFraction: [{ example: 'x*(y/z)' }, { example: 'x/y/z' }],
  squareRoot: [{ example: 'x^(1/2)' }],
  signs: [{ example: '(-x)^2' }, { example: 'x/(-y)' }, { example: '-1/x' }],
  orderedProduct: [{ example: '2^x*log(2)*3^x' }],
  inverse: [{ example: 'log(exp(x^2))' }],
  odd: [{ example: 'sin(-x)' }, { example: 'sin(-asin(x))' }],
  even: [{ example: 'cos(-x)' }],
  expOfLog: [{ example: 'exp(2*log(x + 1))' }],
  logOfPower: [{ example: 'log(sin(x)^3)' }],
  logOfRoot: [{ example: 'log(sqrt(x))' }],
  logOfReciprocal: [{ example: 'log(1/x)' }],
  nonnegative: [{ example: 'abs(x^2 + 1)' }, { example: 'relu(exp(x))' }],
  nonpositive: [{ example: 'abs(-x^2 - 1)' }],
  positive: [{ example: 'sign(x)', assume: { x: 'positive' } }],
  evenPowerOfAbs: [{ example: 'abs(x)^4' }],
  powerOfPower: [{ example: '(x^3)^(2/3)' }, { example: '(x^2)^y' }, { example: '(x^2)^3 * y' }],
  rootOfPower: [{ example: 'sqrt(x^3)' }, { example: 'sqrt(x^2)' }],
  splitRoot: [{ example: 'sqrt(4*x/9)' }],
  splitAbs: [{ example: 'abs(x^2*y)' }, { example: 'abs(3*x)' }],
  splitSign: [{ example: 'sign(3*x)' }],
  timesSign: [{ example: 'abs(x)*sign(x)' }, { example: 'x*sign(x)/y' }],
  same: [{ example: 'max(x^2, x^2)' }],
  sameBranches: [{ example: 'where(x < y, x^2, x^2)' }],
};
