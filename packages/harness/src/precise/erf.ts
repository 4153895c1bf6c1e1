import { pi } from './constants.js';
import type { Decimal, DecimalConstructor } from './decimal.js';
import { exp, expm1 } from './exponential.js';
import { exponentialSeries, fractionBits, fromFixed, toFixed } from './fixed.js';
import { constructorOf, raise } from './working.js';

// e^(-x²), with x² kept whole: its up to 16 leading digits cost as many in exp
function gaussian(x: Decimal): Decimal {
  const wide = raise(x, 20);
  return exp(wide.times(wide).neg());
}

// erf x = 2x/√π e^(-x²) Σ (2x²)^k / (1·3·5···(2k+1)) (DLMF 7.6.2), all terms positive, for |x| < 1
function erfSeries(x: Decimal): Decimal {
  const D = constructorOf(x);
  const bits = fractionBits(D);
  const fixed = toFixed(x, bits);
  const series = exponentialSeries((2n * fixed * fixed) >> bits, bits, (k) => 2 * k + 1);
  return x
    .times(2)
    .div(pi(D).sqrt())
    .times(gaussian(x))
    .times(fromFixed(series, bits, D));
}

interface Trapezoid {
  /** The step is 1/m. */
  readonly m: number;
  /** e^(-n²/m²) for n = 1, 2, ... as fixed point. */
  readonly weights: bigint[];
}

const trapezoids = new Map<number, Trapezoid>();

function trapezoidFor(D: DecimalConstructor): Trapezoid {
  let found = trapezoids.get(D.precision);
  if (found === undefined) {
    // The error of the rule is e^(-π²m²), the first weight left out e^(-n²/m²): both below the last digit.
    const depth = Math.sqrt((D.precision + 5) * Math.LN10);
    const m = Math.ceil(depth / Math.PI);
    const weights = Array.from({ length: Math.ceil(depth * m) }, (_, i) =>
      toFixed(exp(new D(-(i + 1) * (i + 1)).div(m * m)), fractionBits(D)),
    );
    found = { m, weights };
    trapezoids.set(D.precision, found);
  }
  return found;
}

// erfc x = (2x e^(-x²)/π) ∫ e^(-t²) / (x² + t²) dt, t from 0 to ∞ (DLMF 7.7.1), by the trapezoidal rule with
// step 1/m, plus the residue at the pole t = ix while the pole is nearer than the line the error comes from:
//   erfc x = e^(-x²)/(π m x) (1 + 2 Σ e^(-n²/m²) / (1 + n²/(mx)²)) - 2/(e^(2πmx) - 1)
// (Hunter & Regan 1972, "A note on the evaluation of the complementary error function", Math. Comp. 26)
// Relatively accurate for all x >= 1; some hundred terms at any x.
function erfcRight(x: Decimal): Decimal {
  const D = constructorOf(x);
  const bits = fractionBits(D);
  const { m, weights } = trapezoidFor(D);
  const mx = x.times(m);
  const one = 1n << bits;
  const u = toFixed(mx.pow(-2), bits);
  const sum = weights.reduce(
    (total, weight, i) => total + (weight << bits) / (one + BigInt((i + 1) * (i + 1)) * u),
    0n,
  );
  const rule = gaussian(x)
    .div(pi(D).times(mx))
    .times(fromFixed(one + 2n * sum, bits, D));
  if (x.gt(Math.PI * m)) return rule;
  return rule.minus(new D(2).div(expm1(pi(D).times(mx).times(2))));
}

export function erf(x: Decimal): Decimal {
  const D = constructorOf(x);
  if (x.abs().lt(1)) return erfSeries(x);
  if (!x.isFinite()) return new D(x.isNaN() ? NaN : x.isPositive() ? 1 : -1);
  return x.isPositive() ? new D(1).minus(erfcRight(x)) : erfcRight(x.neg()).minus(1);
}

// erfc x = 1 - erf x, at full relative accuracy also where erf x is nearly 1
export function erfc(x: Decimal): Decimal {
  const D = constructorOf(x);
  return x.gte(1) && x.isFinite() ? erfcRight(x) : new D(1).minus(erf(x));
}
