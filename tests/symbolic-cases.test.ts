import { diff, type Expr, evaluate, parse } from '@fourgrad/symbolic';
import { expect, it } from 'vitest';
import { Precise } from '../packages/harness/src/numbers/Precise.ts';
import { exactly } from '../packages/harness/src/precise/decimal.ts';
import { announce, decimal, type SymbolicCase, symbolicCases } from './support/cases.ts';
import { expectClose } from './support/closeness.ts';
import { describeCases } from './support/describe-cases.ts';

const FLOAT64 = 1e-11;
// Evaluated with 110 digits, only the float64 constants of some rules (2/sqrt(pi) ...) and of the text are rounded.
const PRECISE = 1e-15;
// (1 - cos(x)) / x^2 at a small x: float64 loses the digits of f and f' alike, so it says nothing about f'.
const LOSES_DIGITS = 'stability';

const cases = symbolicCases();
announce('symbolic.json', cases.length);

const derivativeOf = ({ expr, wrt }: SymbolicCase): Expr =>
  wrt.reduce((f, name) => diff(f, name), parse(expr));

/** The value computed with 110 digits, rounded to 100 decimals (so that a cancellation leaves 0) and to float64. */
function preciseValue(expr: Expr, point: SymbolicCase['points'][number]): number {
  const entries = Object.entries(point).map(([name, x]) => [name, new Precise(exactly(x))]);
  const value = evaluate(expr, Object.fromEntries(entries));
  return value instanceof Precise ? value.value.toDecimalPlaces(100).toNumber() : value;
}

it('symbolic.json names each case once', () => {
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
});

describeCases('diff of a text, evaluated at a point, is the derivative', cases, (case_) => {
  it(`${case_.id}: ${case_.expr.slice(0, 60)} by ${case_.wrt.join(', ')}`, () => {
    const derivative = derivativeOf(case_);
    case_.points.forEach((point, i) => {
      const want = decimal(case_.derivative_value[i]);
      expectClose(preciseValue(derivative, point), want, PRECISE);
      if (!case_.tags?.includes(LOSES_DIGITS)) expectClose(evaluate(derivative, point), want, FLOAT64);
    });
  });
});
