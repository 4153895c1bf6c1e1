import { describe, expect, it } from 'vitest';
import { announce, scalarCases } from '../../../tests/support/cases.ts';
import { userProblem } from '../src/Problem.js';
import { Decimal, exactly } from '../src/precise/decimal.js';
import { truthOf } from '../src/truth/truth.js';

const truthAt = (text: string, at: Record<string, number>) => truthOf(userProblem(text, at));
const slope = (text: string, x: number) => truthAt(text, { x }).gradient.x;
const slopeText = (text: string, x: number, digits = 20) =>
  slope(text, x)?.toSignificantDigits(digits).toString() ?? null;

/** Equal to the 20 digits printed: half a unit of the last is at most 5e-20 of the number. */
function expectPrinted(got: Decimal | null, printed: string) {
  const want = new Decimal(printed);
  const off = got === null ? new Decimal(Infinity) : got.sub(want).abs();
  expect(off.lte(want.abs().mul('5.1e-20')), `got ${got?.toPrecision(25)}, want ${printed}`).toBe(true);
}

describe('the truth has all 20 digits that scalar.json prints', () => {
  const cases = scalarCases();
  announce('scalar.json', cases.length);
  it.each(cases)('$id: $f', ({ f, vars, at, value, gradient }) => {
    const truth = truthAt(f, Object.fromEntries(vars.map((name, i) => [name, at[i]])));
    expectPrinted(truth.value, value);
    for (const [i, name] of vars.entries()) expectPrinted(truth.gradient[name], gradient[i]);
  });
});

describe('there is no truth where there is no derivative', () => {
  it.each([
    ['abs(x)', 0],
    ['1e-50*abs(x)', 0],
    ['relu(x)', 0],
    ['leakyRelu(x, 1/8)', 0],
    ['max(x, 2*x)', 0],
    ['min(x, 1)', 1],
    ['clamp(x, 0, 1)', 1],
    ['x > 0 ? x : -x', 0],
    ['sqrt(x)', 0],
    ['cbrt(x)', 0],
    ['asin(x)', 1],
    ['acosh(x)', 1],
    ['floor(x)', 2],
    ['floor(x)', 1e16],
    ['ceil(x)', -3],
    ['round(x)', 0.5],
    ['sign(x)', 0],
    ['heaviside(x)', 0],
    ['mod(x, 2)', 4],
    ['x - floor(x)', 3],
    ['1/x', 0],
    ['log(x)', 0],
    ['x^2 * sin(1/x)', 0],
  ])('%s at %s', (text, x) => {
    expect(slopeText(text, x)).toBeNull();
  });

  it('a tie of max has no partial derivative by either operand', () => {
    expect(truthAt('max(x, y)', { x: 1, y: 1 }).gradient).toEqual({ x: null, y: null });
  });
});

describe('a derivative of 0 is 0, however the differences vanish', () => {
  it.each([
    ['x^3', 0],
    ['x^5', 0],
    ['sin(x) - x', 0],
    ['exp(x) - x', 0],
    ['exp(x) - x - 1', 0],
    ['sin(x)^2 + cos(x)^2', 0.5],
    ['x * abs(x)', 0],
    ['relu(x)^2', 0],
    ['abs(x)^1.5', 0],
    ['(x - 3)^2 + 1', 3],
    ['floor(x)', 2.5],
    ['sign(x)', -1],
    ['7', 1],
    ['0 * x', 4],
  ])('%s at %s', (text, x) => {
    expect(slopeText(text, x)).toBe('0');
  });
});

describe('the truth holds at every scale', () => {
  it.each<[string, number, string]>([
    ['log(x)', 1e-30, exact('1', 1e-30)],
    ['log(x)', 1e-300, exact('1', 1e-300)],
    ['abs(x)', -1e-30, '-1'],
    ['exp(x)', 1e-100, '1'],
    ['exp(x)', -1000, exp(-1000)],
    ['exp(x)', 1000, exp(1000)],
    ['1e-100 * x', 1, exactly(1e-100).toSignificantDigits(20).toString()],
    ['x^2', 5e-324, twice(5e-324)],
    ['x^2', 1e-200, twice(1e-200)],
    ['x^2', 1e60, twice(1e60)],
    ['x^2', 1e300, twice(1e300)],
    ['sin(x)', 1e22, cos(1e22)],
    ['sin(x)', 1e300, cos(1e300)],
    ['sin(1e12 * x)', 1, new Decimal(cosine(1e12)).mul(1e12).toSignificantDigits(20).toString()],
    ['abs(x - pi)', Math.PI, '-1'],
    [
      'erfc(x)',
      -10,
      new Decimal(-2)
        .div(Decimal.sqrt(Decimal.acos(-1)))
        .mul(Decimal.exp(-100))
        .toSignificantDigits(20)
        .toString(),
    ],
    ['floor(x) * 1e50', 2.5, '0'],
    ['relu(x)^2', -1e-25, '0'],
    ['floor(x)', -1e-25, '0'],
  ])('%s at %s', (text, x, want) => {
    expect(slopeText(text, x)).toBe(want);
  });

  it('the pole of tan near the float64 next to pi/2 is no obstacle', () => {
    // tan' = 1 + tan^2
    const { value, gradient } = truthAt('tan(x)', { x: Math.PI / 2 });
    expect(gradient.x?.toSignificantDigits(20)).toEqual(value.mul(value).add(1).toSignificantDigits(20));
  });

  it('is not known where a large summand leaves no digits of a small one', () => {
    expect(truthAt('x^2 + y^2', { x: 1e200, y: 1 }).gradient.y).toBeNull();
  });
});

describe('named constants have all digits', () => {
  it('pi, tau and e are exact, not float64', () => {
    expect(truthAt('pi * x', { x: 1 }).value.toString()).toMatch(
      /^3\.14159265358979323846264338327950288419716939/,
    );
    expect(truthAt('tau * x', { x: 1 }).value.toString()).toMatch(
      /^6\.28318530717958647692528676655900576839433879/,
    );
    expect(truthAt('e * x', { x: 1 }).value.toString()).toMatch(
      /^2\.71828182845904523536028747135266249775724709/,
    );
    expect(slopeText('sin(pi * x)', 0.5)).not.toBeNull();
    expect(slope('sin(pi * x)', 0.5)?.abs().lt('1e-60')).toBe(true);
  });

  it('the base of e^x and of exp(x) is the same', () => {
    expect(slopeText('e^x', 1)).toBe(slopeText('exp(x)', 1));
  });

  it.each([
    ['x / 3', '(1/3) * x'],
    ['x / 7 * 2', '(2/7) * x'],
    ['x * sqrt(2)', 'x * 2^(1/2)'],
    ['x * log(2) / log(10)', 'x * log10(2)'],
    ['cbrt(x)', 'x^(1/3)'],
  ])('constant parts of a function have all digits: %s is %s', (text, same) => {
    const [a, b] = [text, same].map((f) => truthAt(f, { x: 1e10 }));
    expect(a.value.sub(b.value).abs().div(a.value).lt('1e-100')).toBe(true);
    expect(a.gradient.x?.toSignificantDigits(50)).toEqual(b.gradient.x?.toSignificantDigits(50));
  });

  it('numbers of the text and of the point are their float64, to the last digit', () => {
    expect(slope('0.1 * x', 1)?.toSignificantDigits(30)).toEqual(exactly(0.1).toSignificantDigits(30));
    expect(truthAt('x', { x: 0.1 }).value.toString()).toBe(exactly(0.1).toString());
  });
});

it('a primitive beyond the arbitrary-precision table is a RangeError', () => {
  expect(() => truthAt('polygamma(300, x)', { x: 2 })).toThrow(RangeError);
});

function exact(numerator: string, x: number): string {
  return new Decimal(numerator).div(exactly(x)).toSignificantDigits(20).toString();
}
function twice(x: number): string {
  return exactly(x).mul(2).toSignificantDigits(20).toString();
}
function exp(x: number): string {
  return Decimal.exp(x).toSignificantDigits(20).toString();
}
function cosine(x: number): Decimal {
  const Wide = Decimal.clone({ precision: 450 });
  return Wide.cos(new Wide(exactly(x)));
}
function cos(x: number): string {
  return cosine(x).toSignificantDigits(20).toString();
}
