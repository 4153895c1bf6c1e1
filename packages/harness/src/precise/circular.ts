import { pi } from './constants.js';
import type { Decimal } from './decimal.js';
import { exponentialSeries, fractionBits, fromFixed, toFixed } from './fixed.js';
import { constructorOf, LARGEST_EXPONENT_IN_FULL, raise, round } from './working.js';

// x = q π/2 + r with |r| <= π/4
function reduce(x: Decimal): { quadrant: number; r: Decimal } {
  const D = constructorOf(x);
  if (x.abs().lt(0.75)) return { quadrant: 0, r: x };
  // Reducing 10^e takes e digits of π; from 1e1001 on the result is NaN.
  if (!x.isFinite() || x.e > LARGEST_EXPONENT_IN_FULL) return { quadrant: 0, r: new D(NaN) };
  // e digits for the whole part, and all of D once more because x may agree with q π/2 that far.
  const wide = raise(x, D.precision + x.e + 1);
  const halfPi = pi(constructorOf(wide)).div(2);
  const q = wide.div(halfPi).round();
  return { quadrant: q.mod(4).toNumber(), r: round(wide.minus(q.times(halfPi)), D) };
}

// sin r = r (1 - r²/(2·3) + r⁴/(2·3·4·5) - ...) (DLMF 4.19.1)
function sinSeries(r: Decimal): Decimal {
  const D = constructorOf(r);
  const bits = fractionBits(D);
  const fixed = toFixed(r, bits);
  const u = -((fixed * fixed) >> bits);
  return r.times(
    fromFixed(
      exponentialSeries(u, bits, (k) => 2 * k * (2 * k + 1)),
      bits,
      D,
    ),
  );
}

// cos r = 1 - r²/(1·2) + r⁴/(1·2·3·4) - ... (DLMF 4.19.2)
function cosSeries(r: Decimal): Decimal {
  const D = constructorOf(r);
  const bits = fractionBits(D);
  const fixed = toFixed(r, bits);
  const u = -((fixed * fixed) >> bits);
  return fromFixed(
    exponentialSeries(u, bits, (k) => (2 * k - 1) * 2 * k),
    bits,
    D,
  );
}

// sin(r + q π/2) = sin r, cos r, -sin r, -cos r for q = 0, 1, 2, 3
function sinInQuadrant(r: Decimal, quadrant: number): Decimal {
  if (r.isNaN()) return r;
  const value = quadrant % 2 === 0 ? sinSeries(r) : cosSeries(r);
  return quadrant % 4 < 2 ? value : value.neg();
}

export function sin(x: Decimal): Decimal {
  const { quadrant, r } = reduce(x);
  return sinInQuadrant(r, quadrant);
}

// cos x = sin(x + π/2)
export function cos(x: Decimal): Decimal {
  const { quadrant, r } = reduce(x);
  return sinInQuadrant(r, quadrant + 1);
}

export function tan(x: Decimal): Decimal {
  const { quadrant, r } = reduce(x);
  return sinInQuadrant(r, quadrant).div(sinInQuadrant(r, quadrant + 1));
}

export function cot(x: Decimal): Decimal {
  const { quadrant, r } = reduce(x);
  return sinInQuadrant(r, quadrant + 1).div(sinInQuadrant(r, quadrant));
}

export function sec(x: Decimal): Decimal {
  return cos(x).pow(-1);
}

export function csc(x: Decimal): Decimal {
  return sin(x).pow(-1);
}

// sin(π x) = (-1)^n sin(π (x - n)), where n is the integer nearest x and x - n is exact
export function sinPi(x: Decimal): Decimal {
  const n = x.round();
  const value = sin(pi(constructorOf(x)).times(x.minus(n)));
  return n.mod(2).isZero() ? value : value.neg();
}

// cot(π x) = cot(π r) = ± tan(π (1/2 - |r|)) with r = x - n: accurate, and exactly 0, at half-integers too
export function cotPi(x: Decimal): Decimal {
  const D = constructorOf(x);
  const r = x.minus(x.round());
  if (r.abs().lt(0.25)) return cot(pi(D).times(r));
  const value = tan(pi(D).times(new D(0.5).minus(r.abs())));
  return r.isNegative() ? value.neg() : value;
}
