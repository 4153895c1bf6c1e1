import { mul } from '@fourgrad/ops';
import {
  constant,
  diff,
  type Expr,
  expand,
  factor,
  parse,
  shortest,
  simplify,
  toText,
  trace,
} from '@fourgrad/symbolic';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { Decimal } from '../packages/harness/src/precise/decimal.ts';
import { preciseValue } from './support/precise-value.ts';
import { expressionIn, functionOf } from './support/random-expression.ts';

const names = ['x1', 'x2'];
const coordinate = fc.integer({ min: -64, max: 64 }).map((n) => n / 32);
const problem = fc.tuple(expressionIn(2), coordinate, coordinate);

// 110 digits less what cancellation in the raw form takes.
const RELATIVE = new Decimal('1e-60');

function expectSame(got: Expr, want: Expr, x1: number, x2: number): void {
  const [a, b] = [preciseValue(got, { x1, x2 }), preciseValue(want, { x1, x2 })];
  if (!b.isFinite()) return;
  const isNear = a.sub(b).abs().lte(Decimal.max(b.abs(), 1).mul(RELATIVE));
  expect(isNear, `${toText(want)} at ${x1}, ${x2}: ${a}, want ${b}`).toBe(true);
}

const rewritings: Readonly<Record<string, (e: Expr) => Expr>> = { simplify, expand, factor, shortest };

it.each(Object.entries(rewritings))(
  '%s keeps the value of random derivatives, in arithmetic of 110 digits',
  (_name, rewrite) => {
    fc.assert(
      fc.property(problem, ([tree, x1, x2]) => {
        const raw = diff(trace(functionOf(tree), names).expression, 'x1');
        expectSame(rewrite(raw), raw, x1, x2);
      }),
      { numRuns: 200 },
    );
  },
  30_000,
);

const ROOTS = [
  'sqrt(x1^2)',
  'log(x1^2*x2)',
  '(x1^2)^x2',
  'abs(x1^3)',
  'sqrt(x1^4*x2)',
  'sign(x1)*x2',
  '(x1^x2)^2',
]
  .concat(['relu(x1*x2)', 'x1/abs(x1)', 'sqrt(x1*x2)', '(x1^x2)^x2', 'abs(x1*x2)'])
  .map((text) => parse(text));

it.each([
  ['positive', 1],
  ['nonnegative', 1],
  ['negative', -1],
  ['nonpositive', -1],
  ['nonzero', -1],
] as const)(
  'simplify keeps the value where a variable is %s, as assumed',
  (assumption, sign) => {
    const assume = { x1: assumption };
    fc.assert(
      fc.property(fc.constantFrom(...ROOTS), problem, (root, [tree, x1, x2]) => {
        const x = trace(functionOf(tree), names).expression;
        const at = sign * Math.abs(x1) || sign; // 0 is left out
        const raw = constant(mul(root, x));
        for (const rewrite of [simplify, shortest])
          expectSame(rewrite(raw, { assume }), raw, at, Math.abs(x2) || 1);
      }),
      { numRuns: 200 },
    );
  },
  30_000,
);

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
