import type { Decimal, DecimalConstructor } from './decimal.js';
import { fractionBits, fromFixed } from './fixed.js';

// decimal.js stores 1025 digits of π and ln 10 and throws beyond; these are computed to any length.

/** Σ sign^k / ((2k+1) q^(2k+1)): arctan(1/q) for sign -1, artanh(1/q) for sign 1. */
function arctangentOfInverse(q: bigint, sign: 1n | -1n, bits: bigint): bigint {
  let power = (1n << bits) / q;
  let sum = 0n;
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += power / k;
    power = (sign * power) / (q * q);
  }
  return sum;
}

function constant(compute: (bits: bigint) => bigint): (D: DecimalConstructor) => Decimal {
  const known = new Map<number, Decimal>();
  return (D) => {
    let value = known.get(D.precision);
    if (value === undefined) {
      const bits = fractionBits(D);
      value = fromFixed(compute(bits), bits, D);
      known.set(D.precision, value);
    }
    return value;
  };
}

/** π = 16 arctan(1/5) - 4 arctan(1/239) (Machin 1706; DLMF 3.12.3). */
export const pi = constant(
  (bits) => 16n * arctangentOfInverse(5n, -1n, bits) - 4n * arctangentOfInverse(239n, -1n, bits),
);

// ln 2 and ln 10 from 2^p 3^q 5^r with p, q, r of 32/30, 50/48 and 162/160, as artanh(1/q) = ½ ln((q+1)/(q-1)).
const logarithm = (a: bigint, b: bigint, c: bigint) =>
  constant(
    (bits) =>
      a * arctangentOfInverse(31n, 1n, bits) +
      b * arctangentOfInverse(49n, 1n, bits) +
      c * arctangentOfInverse(161n, 1n, bits),
  );

/** ln 2 = 14 artanh(1/31) + 10 artanh(1/49) + 6 artanh(1/161). */
export const ln2 = logarithm(14n, 10n, 6n);

/** ln 10 = 46 artanh(1/31) + 34 artanh(1/49) + 20 artanh(1/161). */
export const ln10 = logarithm(46n, 34n, 20n);
