export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

// Tangent numbers T_1, T_2, ... = 1, 2, 16, 272, ...: tan x = Σ T_k x^(2k-1) / (2k-1)!
// In place, with small multipliers only (Brent & Harvey 2011, "Fast computation of Bernoulli, tangent and
// secant numbers", algorithm TangentNumbers).
function tangentNumbers(count: number): bigint[] {
  const t: bigint[] = [0n, 1n];
  for (let k = 2; k <= count; k += 1) t[k] = BigInt(k - 1) * (t[k - 1] as bigint);
  for (let k = 2; k <= count; k += 1) {
    for (let j = k; j <= count; j += 1) {
      t[j] = BigInt(j - k) * (t[j - 1] as bigint) + BigInt(j - k + 2) * (t[j] as bigint);
    }
  }
  return t;
}

/** B_2k at index k; index 0 is not used. */
let known: Rational[] = [];

// B_2k = (-1)^(k-1) 2k T_k / (4^k (4^k - 1)) (DLMF 24.15.4)
function bernoulliNumbers(count: number): Rational[] {
  return tangentNumbers(count).map((tangent, k) => {
    const fourToK = 1n << BigInt(2 * k);
    const sign = k % 2 === 1 ? 1n : -1n;
    return { numerator: sign * BigInt(2 * k) * tangent, denominator: fourToK * (fourToK - 1n) };
  });
}

/** The Bernoulli number B_2k for k = 1, 2, ..., exact, not in lowest terms; kept once computed. */
export function bernoulli(k: number): Rational {
  if (k >= known.length) known = bernoulliNumbers(Math.max(128, 2 * k));
  return known[k] as Rational;
}
