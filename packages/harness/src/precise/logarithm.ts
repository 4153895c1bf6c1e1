import { ln2, ln10 } from './constants.js';
import type { Decimal } from './decimal.js';
import { exp } from './exponential.js';
import { arctangentSeries, fractionBits, fromFixed, toFixed } from './fixed.js';
import { constructorOf, raise } from './working.js';

// artanh(t) = t (1 + t²/3 + t⁴/5 + ...) for small t
function artanhSeries(t: Decimal): Decimal {
  const D = constructorOf(t);
  const bits = fractionBits(D);
  const fixed = toFixed(t, bits);
  return t.times(fromFixed(arctangentSeries((fixed * fixed) >> bits, bits), bits, D));
}

// ln(1 + x) = 2 artanh(x / (2 + x)) (DLMF 4.6.4)
export function log1p(x: Decimal): Decimal {
  if (!x.abs().lt(0.25)) return log(x.plus(1));
  return artanhSeries(x.div(x.plus(2))).times(2);
}

// ln(m 10^e) = g + ln(m e^-g) + e ln 10, where any guess g ≈ ln m leaves ln(1 + tiny) to the series
export function log(x: Decimal): Decimal {
  const D = constructorOf(x);
  if (x.isZero()) return new D(-Infinity);
  if (x.isNegative() || !x.isFinite()) return new D(x.isNegative() ? NaN : x);
  // Near 1, x - 1 is exact.
  const distance = x.minus(1);
  if (distance.abs().lt(0.25)) return log1p(distance);
  // m in (0.3, 3], so that ln m and e ln 10 cannot cancel.
  let m = x.times(`1e${-x.e}`);
  let e = x.e;
  if (m.gt(3)) {
    m = m.div(10);
    e += 1;
  }
  // The float64 logarithm is only a guess: its error costs terms of the series, never digits of the result.
  const guess = new D(Math.log(m.toNumber()));
  const rest = log1p(m.times(exp(guess.neg())).minus(1));
  return ln10(D).times(e).plus(guess).plus(rest);
}

export function log2(x: Decimal): Decimal {
  return log(x).div(ln2(constructorOf(x)));
}

export function log10(x: Decimal): Decimal {
  return log(x).div(ln10(constructorOf(x)));
}

// x ln y, and 0 at x = 0 whatever y is
export function xlogy(x: Decimal, y: Decimal): Decimal {
  return x.isZero() ? x.abs() : x.times(log(y));
}

const MOST_FACTORS = 64;

// x^y = ± e^(y ln|x|), with the special values of Math.pow; a negative base takes integer exponents only
export function pow(x: Decimal, y: Decimal): Decimal {
  const D = constructorOf(x);
  if (y.isZero()) return new D(1);
  if (x.isNaN() || y.isNaN()) return new D(NaN);
  if (y.isInteger() && y.abs().lte(MOST_FACTORS) && x.isFinite() && !x.isZero()) return x.pow(y); // by multiplications
  const negative = x.isNegative();
  if (negative && x.isFinite() && !x.isZero() && y.isFinite() && !y.isInteger()) return new D(NaN);
  // An exponent y ln|x| of up to 17 digits eats as many.
  const magnitude = exp(raise(y, 20).times(log(raise(x, 20).abs())));
  const odd = y.isFinite() && y.isInteger() && y.mod(2).eq(1);
  return negative && odd ? magnitude.neg() : magnitude;
}

// 2^x = e^(x ln 2)
export function exp2(x: Decimal): Decimal {
  const wide = raise(x, 20);
  return exp(wide.times(ln2(constructorOf(wide))));
}
