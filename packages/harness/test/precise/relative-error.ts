import { Decimal } from '../../src/precise/decimal.js';

const Wide = Decimal.clone({ precision: 300 });

/** |got - want| / |want|, as a float64; 0 where both are 0. */
export function relativeError(got: Decimal, want: Decimal | string): number {
  const exact = new Wide(want);
  const difference = new Wide(got).minus(exact);
  return difference.isZero() ? 0 : difference.div(exact).abs().toNumber();
}
