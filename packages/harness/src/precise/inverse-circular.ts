import { cos, sin } from './circular.js';
import { pi } from './constants.js';
import type { Decimal } from './decimal.js';
import { arctangentSeries, fractionBits, fromFixed, toFixed } from './fixed.js';
import { constructorOf } from './working.js';

// arctan t = t (1 - t²/3 + t⁴/5 - ...) (DLMF 4.24.3) for small t
function arctanSeries(t: Decimal): Decimal {
  const D = constructorOf(t);
  const bits = fractionBits(D);
  const fixed = toFixed(t, bits);
  return t.times(fromFixed(arctangentSeries(-((fixed * fixed) >> bits), bits), bits, D));
}

// arctan x = ±π/2 - arctan(1/x) for |x| > 1
// arctan x = g + arctan((x - tan g) / (1 + x tan g)), where any guess g ≈ arctan x leaves a tiny argument
export function atan(x: Decimal): Decimal {
  const D = constructorOf(x);
  if (x.isNaN()) return x;
  if (x.abs().gt(1)) {
    const halfPi = pi(D).div(2);
    return (x.isNegative() ? halfPi.neg() : halfPi).minus(atan(x.pow(-1)));
  }
  if (x.abs().lt(0.1)) return arctanSeries(x);
  // The float64 arctangent is only a guess: its error costs terms of the series, never digits of the result.
  const guess = new D(Math.atan(x.toNumber()));
  const tangent = sin(guess).div(cos(guess));
  return guess.plus(arctanSeries(x.minus(tangent).div(x.times(tangent).plus(1))));
}

// The angle of the point (x, y), in [-π, π]; zeros keep their signs as in Math.atan2.
export function atan2(y: Decimal, x: Decimal): Decimal {
  const D = constructorOf(x);
  if (x.isNaN() || y.isNaN()) return new D(NaN);
  // With both zero or both infinite the angle is a multiple of π/4, and float64 knows which.
  if ((x.isZero() && y.isZero()) || !(x.isFinite() || y.isFinite())) {
    const eighths = Math.round(Math.atan2(y.toNumber(), x.toNumber()) / (Math.PI / 4));
    return pi(D).times(eighths).div(4);
  }
  const angle = atan(y.div(x));
  if (!x.isNegative()) return angle;
  return y.isNegative() ? angle.minus(pi(D)) : angle.plus(pi(D));
}

// arcsin x = atan2(x, √((1-x)(1+x))): 1 - x is exact near 1, where 1 - x² would have cancelled
export function asin(x: Decimal): Decimal {
  const D = constructorOf(x);
  return atan2(x, new D(1).minus(x).times(x.plus(1)).sqrt());
}

// arccos x = 2 arctan √((1-x)/(1+x)) (Kahan 1987), relatively accurate at x = 1, where arccos is 0
export function acos(x: Decimal): Decimal {
  const D = constructorOf(x);
  return atan(new D(1).minus(x).div(x.plus(1)).sqrt()).times(2);
}
