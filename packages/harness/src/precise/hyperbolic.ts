import { ln2 } from './constants.js';
import type { Decimal } from './decimal.js';
import { exp, expm1 } from './exponential.js';
import { log, log1p } from './logarithm.js';
import { constructorOf } from './working.js';

/** Gives the odd function its values left of 0. */
const odd =
  (f: (x: Decimal) => Decimal) =>
  (x: Decimal): Decimal =>
    x.isNegative() ? f(x.neg()).neg() : f(x);

// sinh x = (E + E/(E+1)) / 2 with E = e^x - 1 near 0, (e^x - e^-x) / 2 further out
export const sinh = odd((x) => {
  if (!x.lt(1)) return exp(x).minus(exp(x.neg())).div(2);
  const e = expm1(x);
  return e.plus(e.div(e.plus(1))).div(2);
});

// cosh x = (e^x + e^-x) / 2
export function cosh(x: Decimal): Decimal {
  return exp(x).plus(exp(x.neg())).div(2);
}

// tanh x = -E/(E+2) with E = e^-2x - 1
export const tanh = odd((x) => {
  const e = expm1(x.times(-2));
  return e.neg().div(e.plus(2));
});

export function sech(x: Decimal): Decimal {
  return cosh(x).pow(-1);
}

// arsinh x = ln(1 + x + x²/(1 + √(1+x²))), and ln 2x once 1/(4x²) is below every digit
export const asinh = odd((x) => {
  const D = constructorOf(x);
  if (!x.isFinite() || x.e > D.precision) return log(x).plus(ln2(D));
  const square = x.times(x);
  return log1p(x.plus(square.div(square.plus(1).sqrt().plus(1))));
});

// arcosh x = ln(1 + t + √(t(t+2))) with t = x - 1, exact near 1
export function acosh(x: Decimal): Decimal {
  const D = constructorOf(x);
  if (x.lt(1)) return new D(NaN);
  if (!x.isFinite() || x.e > D.precision) return log(x).plus(ln2(D));
  const t = x.minus(1);
  return log1p(t.plus(t.times(t.plus(2)).sqrt()));
}

// artanh x = ½ ln(1 + 2x/(1-x))
export const atanh = odd((x) => {
  const D = constructorOf(x);
  return log1p(x.times(2).div(new D(1).minus(x))).div(2);
});
