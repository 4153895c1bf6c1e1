import { diff, evaluate, parse, simplify } from '@fourgrad/symbolic';
import { describe, expect, it } from 'vitest';
import { decimal, symbolicCases } from './support/cases.ts';

const FLOOR = 1e-14; // an error this small is rounding, whichever form it comes from

const errorOf = (got: number, want: number): number =>
  got === want || (Number.isNaN(got) && Number.isNaN(want))
    ? 0
    : Math.abs(got - want) / Math.max(Math.abs(want), 1e-300);

describe('the simplified derivative has at most ten times the error of the raw one', () => {
  for (const { id, expr, wrt, points, derivative_value } of symbolicCases()) {
    it(`${id}: ${expr.slice(0, 60)} by ${wrt.join(', ')}`, () => {
      const raw = wrt.reduce((f, name) => diff(f, name), parse(expr));
      const simplified = simplify(raw);
      points.forEach((point, i) => {
        const want = decimal(derivative_value[i]);
        const allowed = 10 * errorOf(evaluate(raw, point), want) + FLOOR;
        expect(errorOf(evaluate(simplified, point), want)).toBeLessThanOrEqual(allowed);
      });
    });
  }
});
