import { applyElementwise, applyLinear, type Value } from '@fourgrad/ops';
import { diff, type Expr, fold, parse, simplify, toText, trace } from '@fourgrad/symbolic';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { Precise } from '../packages/harness/src/numbers/Precise.ts';
import { Decimal, exactly } from '../packages/harness/src/precise/decimal.ts';
import { expressionIn, functionOf } from './support/random-expression.ts';

const names = ['x1', 'x2'];
const coordinate = fc.integer({ min: -64, max: 64 }).map((n) => n / 32);
const problem = fc.tuple(expressionIn(2), coordinate, coordinate);

// 110 digits less what cancellation in the raw form takes.
const RELATIVE = new Decimal('1e-60');

/** The value with 110 digits, constants included: evaluate would do arithmetic among constants in float64. */
function preciseValue(expr: Expr, point: readonly number[]): Decimal {
  const values = fold<Value>([expr], ({ kind, name, value, rule }, operands) => {
    if (kind === 'variable') return new Precise(exactly(point[names.indexOf(name)]));
    if (rule === null) return new Precise(exactly(value as number));
    return rule.kind === 'elementwise' ? applyElementwise(rule, operands) : applyLinear(rule, operands, null);
  });
  return (values.get(expr) as Precise).value;
}

it('simplify keeps the value of random derivatives, in arithmetic of 110 digits', () => {
  fc.assert(
    fc.property(problem, ([tree, ...point]) => {
      const raw = diff(trace(functionOf(tree), names).expression, 'x1');
      const simplified = simplify(raw);
      const [want, got] = [preciseValue(raw, point), preciseValue(simplified, point)];
      if (!want.isFinite()) return;
      const allowed = Decimal.max(want.abs(), 1).mul(RELATIVE);
      expect(got.sub(want).abs().lte(allowed), `${toText(raw)} at ${point}: ${got}, want ${want}`).toBe(true);
    }),
    { numRuns: 300 },
  );
}, 30_000);

it('simplify is the same in every order of the operands', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(['x', '2*y', 'x*y', 'sin(x)', '3', 'x^2*y', '-x'], { minLength: 2 }),
      (terms) => {
        const shuffled = simplify(parse(terms.join('+')));
        expect(shuffled).toBe(simplify(parse([...terms].sort().join('+'))));
      },
    ),
  );
});

it('simplified text parses back to the identical expression', () => {
  fc.assert(
    fc.property(problem, ([tree]) => {
      const simplified = simplify(trace(functionOf(tree), names).expression);
      expect(parse(toText(simplified))).toBe(simplified);
    }),
  );
});
