import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/precise/decimal.js';
import { precise as p } from '../../src/precise/table.js';
import { relativeError } from './relative-error.js';

const one = new Decimal(1);
const pi = p.atan(one).times(4);
const STEPS = 10n ** 60n;

/** Numbers of 60 decimals in [low, high]. */
const between = (low: number, high: number) =>
  fc.bigInt(0n, STEPS).map((k) =>
    new Decimal(k.toString())
      .div(STEPS.toString())
      .times(high - low)
      .plus(low),
  );

/** What must be equal, and what to measure the difference by where terms larger than both sides cancel. */
type Sides = [left: Decimal, right: Decimal, scale?: Decimal | number];

/** The two sides agree to 100 digits, relatively to the largest of them and the scale. */
function holds(claim: string, x: fc.Arbitrary<Decimal>, sides: (x: Decimal) => Sides) {
  test(claim, () => {
    fc.assert(
      fc.property(x, (value) => {
        const [left, right, scale = 0] = sides(value);
        const size = Decimal.max(left.abs(), right.abs(), scale);
        expect(left.minus(right).abs().lte(size.times('1e-100'))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
}

describe('elementary functions', () => {
  const x = between(-9, 9);
  const positive = between(0.001, 50);
  holds('e^x e^-x = 1', x, (v) => [p.exp(v).times(p.exp(v.neg())), one]);
  holds('ln e^x = x', x, (v) => [p.log(p.exp(v)), v]);
  holds('expm1 inverts log1p', between(-0.99, 4), (v) => [p.expm1(p.log1p(v)), v]);
  holds('x^(1/2) = √x', positive, (v) => [p.pow(v, new Decimal(0.5)), v.sqrt()]);
  holds('2^(log2 x) = x', positive, (v) => [p.exp2(p.log2(v)), v]);
  holds('10^(log10 x) = x', positive, (v) => [p.pow(new Decimal(10), p.log10(v)), v]);
  holds('sin 2x = 2 sin x cos x', x, (v) => [p.sin(v.times(2)), p.sin(v).times(p.cos(v)).times(2), 1]);
  holds('1 + tan² = sec²', x, (v) => [p.square(p.tan(v)).plus(1), p.square(p.sec(v))]);
  holds('1 + cot² = csc²', x, (v) => [p.square(p.cot(v)).plus(1), p.square(p.csc(v))]);
  holds('sin asin x = x', between(-1, 1), (v) => [p.sin(p.asin(v)), v]);
  holds('asin + acos = π/2', between(-1, 1), (v) => [p.asin(v).plus(p.acos(v)), pi.div(2)]);
  holds('tan atan x = x', x, (v) => [p.tan(p.atan(v)), v]);
  holds('atan2 turns with its point', x, (v) => [p.tan(p.atan2(v, new Decimal(-3))), v.div(-3)]);
  holds('cosh² - sinh² = 1', between(-2, 2), (v) => [p.square(p.cosh(v)), p.square(p.sinh(v)).plus(1)]);
  holds('tanh = sinh sech', x, (v) => [p.tanh(v), p.sinh(v).times(p.sech(v))]);
  holds('asinh sinh x = x', x, (v) => [p.asinh(p.sinh(v)), v]);
  holds('cosh acosh x = x', between(1, 50), (v) => [p.cosh(p.acosh(v)), v]);
  holds('tanh atanh x = x', between(-0.999, 0.999), (v) => [p.tanh(p.atanh(v)), v]);
});

describe('gamma family', () => {
  const x = between(0.01, 40);
  const left = between(-9.99, -0.01).filter((v) => !v.times(2).isInteger());
  const psi = (n: number, v: Decimal) => p.polygamma(new Decimal(n), v);
  holds('Γ(x+1) = x Γ(x)', x, (v) => [p.gamma(v.plus(1)), v.times(p.gamma(v))]);
  holds('Γ(x+1) = x Γ(x) left of 0', left, (v) => [p.gamma(v.plus(1)), v.times(p.gamma(v))]);
  holds('Γ(x) Γ(x+½) = 2^(1-2x) √π Γ(2x) (DLMF 5.5.5)', x, (v) => [
    p.gamma(v).times(p.gamma(v.plus(0.5))),
    p
      .exp2(one.minus(v.times(2)))
      .times(pi.sqrt())
      .times(p.gamma(v.times(2))),
  ]);
  holds('lgamma = ln|Γ|', left, (v) => [p.lgamma(v), p.log(p.gamma(v).abs()), 1]);
  holds('ψ(x+1) = ψ(x) + 1/x', x, (v) => [p.digamma(v.plus(1)), p.digamma(v).plus(one.div(v)), one.div(v)]);
  holds('2ψ(2x) = ψ(x) + ψ(x+½) + 2 ln 2 (DLMF 5.5.8)', left, (v) => {
    const sum = p.digamma(v).plus(p.digamma(v.plus(0.5)));
    return [p.digamma(v.times(2)).times(2), sum.plus(p.log(new Decimal(4))), one.div(v).abs().plus(10)];
  });
  for (const n of [1, 2, 3, 8]) {
    const factor = p.gamma(new Decimal(n + 1)).times(n % 2 === 0 ? 1 : -1);
    const recurrence = (v: Decimal): Sides => {
      const step = factor.div(v.pow(n + 1));
      return [psi(n, v.plus(1)), psi(n, v).plus(step), step.abs()];
    };
    holds(`ψ⁽${n}⁾(x+1) = ψ⁽${n}⁾(x) + (-1)ⁿ n!/xⁿ⁺¹`, x, recurrence);
    holds(`the same for ψ⁽${n}⁾ left of 0`, left, recurrence);
  }
});

describe('error function', () => {
  // 1 - erf x from the alternating series at 400 digits (DLMF 7.6.1), which shares nothing with the table.
  const Wide = Decimal.clone({ precision: 400 });
  const widePi = Wide.acos(-1);
  function erfcBySeries(x: Decimal): Decimal {
    const square = new Wide(x).times(x);
    let power = new Wide(x);
    let sum = power;
    for (let k = 1; power.abs().gt('1e-300'); k += 1) {
      power = power.times(square).div(-k);
      sum = sum.plus(power.div(2 * k + 1));
    }
    return new Wide(1).minus(sum.times(2).div(widePi.sqrt()));
  }
  test.each([-3, -0.2, 0.5, 0.999, 1, 1.001, 2, 4.2, 7, 10.3, 13])('erfc(%d) is its power series', (x) => {
    const value = new Decimal(x);
    expect(relativeError(p.erfc(value), erfcBySeries(value))).toBeLessThan(1e-105);
  });
  holds('erf x + erfc x = 1', between(-4, 4), (v) => [p.erf(v).plus(p.erfc(v)), one]);
  holds('erf is odd', between(0, 6), (v) => [p.erf(v), p.erf(v.neg()).neg()]);
});

describe('smooth functions', () => {
  const x = between(-60, 60);
  holds('logit σ(x) = x', between(-5, 5), (v) => [p.logit(p.sigmoid(v)), v, 100]);
  holds('σ(x) = (1 + tanh(x/2))/2', between(0, 60), (v) => [p.sigmoid(v), p.tanh(v.div(2)).plus(1).div(2)]);
  holds('softplus(x) - softplus(-x) = x', x, (v) => [p.softplus(v).minus(p.softplus(v.neg())), v, 1]);
  holds('gelu(x) - gelu(-x) = x', x, (v) => [p.gelu(v).minus(p.gelu(v.neg())), v]);
});

describe('slopes by central differences with h = 1e-25, to 45 digits', () => {
  const h = new Decimal('1e-25');
  const slope = (f: (x: Decimal) => Decimal, x: Decimal) =>
    f(x.plus(h))
      .minus(f(x.minus(h)))
      .div(h.times(2));
  const x = between(0.5, 6);
  const close = (claim: string, f: (x: Decimal) => Decimal, g: (x: Decimal) => Decimal) =>
    test(claim, () => {
      fc.assert(
        fc.property(x, (v) => {
          expect(slope(f, v).minus(g(v)).abs().lte(g(v).abs().plus(1).times('1e-45'))).toBe(true);
        }),
        { numRuns: 10 },
      );
    });
  close('lgamma rises with digamma', p.lgamma, p.digamma);
  close('digamma rises with polygamma 1', p.digamma, (v) => p.polygamma(one, v));
  close('erf rises with 2/√π e^(-x²)', p.erf, (v) => p.exp(v.times(v).neg()).times(2).div(pi.sqrt()));
  close('sin rises with cos', p.sin, p.cos);
});
