import * as Q from './rational.js';

/** The number that all terms of a sum have in front, but for its sign unless all have the same; 1 if there is none. */
export function commonNumber(multiples: readonly Q.Rational[]): Q.Rational {
  const [first] = multiples;
  if (!multiples.every(({ n, d }) => Math.abs(n) === Math.abs(first.n) && d === first.d)) return Q.ONE;
  return first.n < 0 && multiples.some(({ n }) => n > 0) ? Q.negative(first) : first;
}

/** What is left in front of a term without the common number. */
export const overCommon = (multiple: Q.Rational, common: Q.Rational): Q.Rational =>
  Q.isOne(common) ? multiple : Q.integer(Math.sign(multiple.n / common.n));
