import { Decimal } from './decimal.js';

// √(x² + y²), infinite beside an infinity even if the other is NaN (IEEE 754); no square leaves Decimal's range
// before 1e4.5e15.
export function hypot(x: Decimal, y: Decimal): Decimal {
  if (isInfinite(x) || isInfinite(y)) return new Decimal(Infinity);
  return x.times(x).plus(y.times(y)).sqrt();
}

const isInfinite = (x: Decimal) => !x.isFinite() && !x.isNaN();

// x - y floor(x/y), which has the sign of y; decimal.js subtracts exactly and rounds once.
// A quotient of more than 10000 digits gives NaN: it would be computed in full.
export function mod(x: Decimal, y: Decimal): Decimal {
  const quotientTooLong = x.isFinite() && !y.isZero() && x.e - y.e > 10_000;
  return quotientTooLong || !y.isFinite() ? new Decimal(NaN) : Decimal.mod(x, y);
}
