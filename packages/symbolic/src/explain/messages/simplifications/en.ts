import { listed, say } from '../../Sentence.js';
import type { SimplificationMessages } from './SimplificationMessages.js';

/** Simplifications in English. */
export const en: SimplificationMessages = {
  likeTerms: {
    title: 'Like terms',
    text: ({ parts }) => say`Add the coefficients of ${listed(parts, 'and')}.`,
  },
  cancelledTerms: {
    title: 'Opposite terms',
    text: ({ parts }) => say`The coefficients of ${listed(parts, 'and')} add up to 0, so these terms cancel.`,
  },
  addedNumbers: {
    title: 'Adding the numbers',
    text: ({ total }) => say`The numbers add up to ${total}.`,
  },
  removedBrackets: {
    title: 'Removing brackets',
    text: () => say`Every term in brackets takes the sign and the number that stand in front of them.`,
  },
  orderedSum: {
    title: 'Rearranging the sum',
    text: ({ many }) =>
      many
        ? say`There are many terms: like ones are put together, and all are written in their usual order.`
        : say`The terms are written in their usual order and form.`,
  },
  decimalFraction: {
    title: 'Decimal number as a fraction',
    text: ({ decimal, fraction }) => say`The number ${decimal} is written as the fraction ${fraction}.`,
  },
  pythagoreanIdentity: {
    title: 'Pythagorean identity',
    text: ({ here, factor }) =>
      here === undefined
        ? say`The squares of sine and cosine of the same argument add up to 1.`
        : factor === undefined
          ? say`Here ${here}.`
          : say`Here ${here}, multiplied by ${factor}.`,
  },
  hyperbolicIdentity: {
    title: 'Identity of hyperbolic functions',
    text: ({ here, factor }) =>
      here === undefined
        ? say`The squares of the two hyperbolic functions of the same argument give 1.`
        : factor === undefined
          ? say`Here ${here}.`
          : say`Here ${here}, multiplied by ${factor}.`,
  },
  commonFactor: {
    title: 'Common factor',
    text: ({ factor, inner }) =>
      factor === undefined
        ? say`Take out a factor that all terms have in common.`
        : inner === undefined
          ? say`Take out the factor ${factor} that all terms have in common.`
          : say`Take out the factor ${factor} that all terms have in common; what stays in the bracket is ${inner}.`,
  },
  commonDenominator: {
    title: 'Common denominator',
    text: ({ denominator, inner }) =>
      inner === undefined
        ? say`All terms are written over the common denominator ${denominator}.`
        : say`All terms are written over the common denominator ${denominator}; the numerator is ${inner}.`,
  },
  zeroFactor: {
    title: 'Multiplying by zero',
    text: () => say`A product with the factor 0 is 0.`,
  },
  cancelledFactors: {
    title: 'Cancelling',
    text: ({ factors }) =>
      say`Cancel what the numerator and the denominator have in common: ${listed(factors, 'and')}.`,
  },
  samePowers: {
    title: 'Powers of the same base',
    text: ({ bases }) => say`Add the exponents of the same base: ${listed(bases, 'and')}.`,
  },
  powerOfProduct: {
    title: 'Power of a product',
    text: () => say`Every factor is raised to the power separately.`,
  },
  powerOfQuotient: {
    title: 'Power of a quotient',
    text: () => say`The numerator and the denominator are raised to the power separately.`,
  },
  negativeExponent: {
    title: 'Negative exponent',
    text: () => say`A power that moves across the fraction bar changes the sign of its exponent.`,
  },
  multipliedNumbers: {
    title: 'Multiplying the numbers',
    text: ({ product }) => say`The numbers together make ${product}.`,
  },
  dividedByFraction: {
    title: 'Dividing by a fraction',
    text: () => say`To divide by a fraction, multiply by its reciprocal.`,
  },
  oneFraction: {
    title: 'One fraction',
    text: () => say`Everything is put over one fraction bar.`,
  },
  squareRoot: {
    title: 'Square root',
    text: ({ half }) => say`The exponent ${half} means the square root.`,
  },
  signs: {
    title: 'Rule of signs',
    text: () => say`Two minus signs make a plus; a single one is put in front.`,
  },
  orderedProduct: {
    title: 'Rearranging the product',
    text: ({ many }) =>
      many
        ? say`There are many factors: like ones are put together, and all are written in their usual order.`
        : say`The numbers come first, the factors in their usual order.`,
  },
  inverse: {
    title: 'Inverse functions',
    text: ({ f, g, u }) => say`The functions ${f} and ${g} are inverse to each other, so ${u} is left.`,
  },
  odd: {
    title: 'Odd function',
    text: ({ f }) => say`The function ${f} is odd: the minus sign of its argument moves in front.`,
  },
  even: {
    title: 'Even function',
    text: ({ f }) => say`The function ${f} is even: the minus sign of its argument makes no difference.`,
  },
  expOfLog: {
    title: 'Exponential of a logarithm',
    text: ({ c, u }) =>
      say`The exponential function undoes the logarithm; ${c} becomes the exponent of ${u}.`,
  },
  logOfPower: {
    title: 'Logarithm of a power',
    text: ({ c, u }) =>
      say`The exponent ${c} is put in front of the logarithm; ${u} is positive wherever the logarithm is defined.`,
  },
  logOfRoot: {
    title: 'Logarithm of a root',
    text: ({ u }) => say`The logarithm of the root is half of the logarithm of ${u}.`,
  },
  logOfReciprocal: {
    title: 'Logarithm of a reciprocal',
    text: ({ u }) => say`The logarithm of the reciprocal is minus the logarithm of ${u}.`,
  },
  nonnegative: {
    title: 'Nonnegative argument',
    text: ({ u, value }) => say`The value of ${u} is never negative, so ${value}.`,
  },
  nonpositive: {
    title: 'Nonpositive argument',
    text: ({ u, value }) => say`The value of ${u} is never positive, so ${value}.`,
  },
  positive: {
    title: 'Sign of a positive number',
    text: ({ u }) => say`The value of ${u} is always positive, so its sign is 1.`,
  },
  evenPowerOfAbs: {
    title: 'Even power of an absolute value',
    text: ({ c }) => say`The exponent ${c} is even, so the absolute value makes no difference.`,
  },
  powerOfPower: {
    title: 'Power of a power',
    text: ({ inner, outer, base }) =>
      inner === undefined || outer === undefined
        ? say`The exponents are multiplied.`
        : base === undefined
          ? say`The exponents ${inner} and ${outer} are multiplied.`
          : say`The exponents ${inner} and ${outer} are multiplied; as ${inner} is even, the base becomes ${base}.`,
  },
  rootOfPower: {
    title: 'Root of a power',
    text: ({ inner, base }) =>
      base === undefined
        ? say`The exponent ${inner} is divided by 2.`
        : say`The exponent ${inner} is divided by 2; as it is even, the base becomes ${base}.`,
  },
  splitRoot: {
    title: 'Root of a product',
    text: ({ product }) => say`The positive factors of ${product} are taken out of the root.`,
  },
  splitAbs: {
    title: 'Absolute value of a product',
    text: ({ product }) =>
      say`The factors of ${product} that are never negative are taken out of the absolute value.`,
  },
  splitSign: {
    title: 'Sign of a product',
    text: ({ product }) => say`The positive factors of ${product} do not change its sign.`,
  },
  timesSign: {
    title: 'Absolute value and sign',
    text: ({ u }) => say`The sign of ${u} makes its absolute value ${u}, and ${u} its absolute value.`,
  },
  same: {
    title: 'Equal arguments',
    text: ({ u }) => say`Both arguments are ${u}, and so is the result.`,
  },
  sameBranches: {
    title: 'Equal branches',
    text: ({ u }) => say`Both branches are ${u}, whatever the condition.`,
  },
};
