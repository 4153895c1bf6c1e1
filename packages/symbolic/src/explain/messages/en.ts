import { listed, say } from '../Sentence.js';
import type { Messages } from './Messages.js';
import { en as simplifications } from './simplifications/en.js';

const steps = (count: number) => (count === 1 ? 'step' : 'steps');

/** English. */
export const en: Messages = {
  constant: {
    title: 'Derivative of a constant',
    text: ({ c, x }) => say`${c} does not depend on ${x}, so its derivative is 0.`,
  },
  variable: {
    title: 'Derivative of the variable',
    text: ({ x }) => say`The derivative of ${x} with respect to ${x} is 1.`,
  },
  locallyConstant: {
    title: 'Derivative of a piecewise constant function',
    text: ({ f }) => say`${f} is constant between its jumps, so its derivative is 0 wherever it exists.`,
  },
  sum: {
    title: 'Sum rule',
    text: ({ terms }) => say`Differentiate term by term; the terms are ${listed(terms, 'and')}.`,
  },
  difference: {
    title: 'Difference rule',
    text: ({ u, v }) => say`The minuend is ${u} and the subtrahend is ${v}.`,
  },
  constantFactor: {
    title: 'Constant multiple rule',
    text: ({ c, u, x }) =>
      say`The factor ${c} does not depend on ${x}, so it stays in front of the derivative of ${u}.`,
  },
  product: {
    title: 'Product rule',
    text: ({ u, v }) => say`The factors are ${u} and ${v}.`,
  },
  quotient: {
    title: 'Quotient rule',
    text: ({ u, v }) => say`The numerator is ${u} and the denominator is ${v}.`,
  },
  reciprocal: {
    title: 'Quotient rule with a constant numerator',
    text: ({ c, v, x }) => say`The numerator ${c} does not depend on ${x}; the denominator is ${v}.`,
  },
  power: {
    title: 'Power rule',
    text: ({ n, x }) => say`The base is ${x}, and the exponent ${n} does not depend on it.`,
  },
  exponential: {
    title: 'Derivative of an exponential function',
    text: ({ a, x }) => say`The base ${a} does not depend on ${x}, which is the exponent.`,
  },
  powerExponential: {
    title: 'Power with variable base and exponent',
    text: ({ u, v, x }) =>
      say`Both the base ${u} and the exponent ${v} depend on ${x}: differentiate once with the exponent held fixed, once with the base held fixed, and add.`,
  },
  function: {
    title: 'Derivative from the table',
    text: ({ f, derivative }) => say`By the table of derivatives, the derivative of ${f} is ${derivative}.`,
  },
  chain: {
    title: 'Chain rule',
    text: ({ outer, letter, inner, derivative }) =>
      say`The outer function is ${outer} and the inner function is ${inner}; the derivative of the outer function with respect to ${letter} is ${derivative}.`,
  },
  multivariable: {
    title: 'Chain rule for several inner functions',
    text: ({ outer, inner, derivatives }) =>
      say`The outer function ${outer} has the inner functions ${listed(inner, 'and')}; its partial derivatives with respect to them are ${listed(derivatives, 'and')}.`,
  },
  piecewise: {
    title: 'Derivative of a piecewise function',
    text: ({ mask, chosen, otherwise }) =>
      say`Differentiate each piece separately: ${chosen} where ${mask} holds, and ${otherwise} elsewhere.`,
  },
  omitted: {
    title: 'Steps left out',
    text: ({ count, limit }) =>
      say`… and ${count} more ${steps(count)} (no more than ${limit} are written out).`,
  },
  result: {
    title: 'Result',
    text: ({ f, x, inner }) =>
      inner
        ? say`Putting in the inner derivatives and rearranging gives the derivative of ${f} with respect to ${x}.`
        : say`This is the derivative of ${f} with respect to ${x}.`,
  },
  simplified: {
    title: 'Simplified result',
    text: ({ f, x }) => say`This is the derivative of ${f} with respect to ${x} after simplification.`,
  },
  simplifications,
  further: (result, normal) => say`This gives ${result}, which is then written as ${normal}.`,
  cases: { if: 'if', otherwise: 'otherwise' },
  see: (derivative, step) => say`For ${derivative}, see step ${step}.`,
};
