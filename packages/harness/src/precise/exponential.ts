import { ln10 } from './constants.js';
import type { Decimal } from './decimal.js';
import { exponentialSeries, fractionBits, fromFixed, toFixed } from './fixed.js';
import { constructorOf, raise, round } from './working.js';

// e^x = 10^k e^r with x = k ln 10 + r, |r| <= 1.16, and e^r = Σ r^j / j! (DLMF 4.2.19)
export function exp(x: Decimal): Decimal {
  const D = constructorOf(x);
  if (x.isNaN()) return x;
  // Decimal's exponent ends at 9e15: no need to reduce what overflows or underflows anyway.
  if (x.abs().gt(3e16)) return new D(x.isNegative() ? 0 : Infinity);
  // k has up to 17 digits, which the reduction eats.
  const wide = raise(x, Math.max(0, x.e + 1));
  const log10 = ln10(constructorOf(wide));
  const k = wide.div(log10).round();
  const r = round(wide.minus(k.times(log10)), D);
  const bits = fractionBits(D);
  const series = exponentialSeries(toFixed(r, bits), bits, (j) => j);
  return fromFixed(series, bits, D).times(`1e${k.toFixed()}`);
}

// e^x - 1 = x Σ x^j / (j+1)!, and the plain difference once nothing cancels
export function expm1(x: Decimal): Decimal {
  const D = constructorOf(x);
  if (!x.abs().lt(0.5)) return exp(x).minus(1);
  const bits = fractionBits(D);
  const series = exponentialSeries(toFixed(x, bits), bits, (j) => j + 1);
  return x.times(fromFixed(series, bits, D));
}
