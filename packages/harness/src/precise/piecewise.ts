import { Decimal } from './decimal.js';

// Exact on their arguments, so none of these needs guard digits. NaN gives NaN, but comparisons with it 0 (ne: 1).

const one = new Decimal(1);
const zero = new Decimal(0);

export const truth = (condition: boolean): Decimal => (condition ? one : zero);

export function sign(x: Decimal): Decimal {
  return new Decimal(Decimal.sign(x));
}

export function clamp(x: Decimal, low: Decimal, high: Decimal): Decimal {
  return Decimal.min(Decimal.max(x, low), high);
}

export function leakyRelu(x: Decimal, slope: Decimal): Decimal {
  return x.gt(0) ? x : x.times(slope);
}

// round half to even
export function round(x: Decimal): Decimal {
  return x.toDecimalPlaces(0, Decimal.ROUND_HALF_EVEN);
}

// 0 for x < 0, 1 for x >= 0
export function heaviside(x: Decimal): Decimal {
  return x.isNaN() ? x : truth(x.gte(0));
}
