import type { Formula } from '../../Formula.js';
import type { Message } from '../Messages.js';

/** The formulas that the sentences on simplifications have places for; what cannot always be told is optional. */
export interface SimplificationRoles {
  // sums
  likeTerms: { readonly parts: readonly Formula[] };
  cancelledTerms: { readonly parts: readonly Formula[] };
  addedNumbers: { readonly total: Formula };
  removedBrackets: object;
  /** `many`: whether the terms are too many to be told apart; of factors the same. */
  orderedSum: { readonly many: boolean };
  decimalFraction: { readonly decimal: Formula; readonly fraction: Formula };
  /** `here`: the identity with its argument; `factor`: what it is multiplied by. */
  pythagoreanIdentity: { readonly here?: Formula; readonly factor?: Formula };
  hyperbolicIdentity: { readonly here?: Formula; readonly factor?: Formula };
  /** `inner`: the terms in the bracket and what they give, where they can be put together. */
  commonFactor: { readonly factor?: Formula; readonly inner?: Formula };
  commonDenominator: { readonly denominator: Formula; readonly inner?: Formula };
  // products
  zeroFactor: object;
  cancelledFactors: { readonly factors: readonly Formula[] };
  samePowers: { readonly bases: readonly Formula[] };
  powerOfProduct: object;
  powerOfQuotient: object;
  negativeExponent: object;
  multipliedNumbers: { readonly product: Formula };
  dividedByFraction: object;
  oneFraction: object;
  squareRoot: { readonly half: Formula };
  signs: object;
  orderedProduct: { readonly many: boolean };
  // functions; `f` and `g` are functions of a letter
  inverse: { readonly f: Formula; readonly g: Formula; readonly u: Formula };
  odd: { readonly f: Formula };
  even: { readonly f: Formula };
  expOfLog: { readonly c: Formula; readonly u: Formula };
  logOfPower: { readonly c: Formula; readonly u: Formula };
  logOfRoot: { readonly u: Formula };
  logOfReciprocal: { readonly u: Formula };
  /** `value`: the equation of the function and its value. */
  nonnegative: { readonly u: Formula; readonly value: Formula };
  nonpositive: { readonly u: Formula; readonly value: Formula };
  positive: { readonly u: Formula };
  evenPowerOfAbs: { readonly c: Formula };
  /** The exponents; `base`: the absolute value that becomes the base where the inner exponent is even. */
  powerOfPower: { readonly inner?: Formula; readonly outer?: Formula; readonly base?: Formula };
  rootOfPower: { readonly inner: Formula; readonly base?: Formula };
  splitRoot: { readonly product: Formula };
  splitAbs: { readonly product: Formula };
  splitSign: { readonly product: Formula };
  timesSign: { readonly u: Formula };
  same: { readonly u: Formula };
  sameBranches: { readonly u: Formula };
}

/** What is said of simplifications. */
export type SimplificationMessages = {
  readonly [Id in keyof SimplificationRoles]: Message<SimplificationRoles[Id]>;
};
