import { applyElementwise, applyLinear, type Value } from '@fourgrad/ops';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preciseValue } from '../../../tests/support/precise-value.ts';
import { expressionIn, functionOf } from '../../../tests/support/random-expression.ts';
import {
  constant,
  diff,
  type Expr,
  fold,
  parse,
  type SimplificationStep,
  simplificationsOf,
  simplify,
  toText,
  trace,
} from '../src/index.js';

const names = ['x', 'y'];
const derivative = expressionIn(2).map((tree) => diff(trace(functionOf(tree), names).expression, 'x'));

const written = (text: string): string[] =>
  simplificationsOf(parse(text)).map(({ reason, before, after }) => `${reason}: ${before} = ${after}`);

/** The expression with one part replaced wherever it stands. */
function replaced(expr: Expr, { before, after }: SimplificationStep): Expr {
  return fold<Expr>([expr], (node, operands) => {
    if (node === before) return after;
    if (node.rule === null || operands.every((operand, i) => operand === node.operands[i])) return node;
    const { rule } = node;
    const value: Value =
      rule.kind === 'elementwise' ? applyElementwise(rule, operands) : applyLinear(rule, operands, null);
    return constant(value);
  }).get(expr) as Expr;
}

function expectSameValue(got: Expr, want: Expr): void {
  const [a, b] = [got, want].map((e) => preciseValue(e, { x: 0.7, y: -0.4 }));
  const difference = a.sub(b).abs().div(b.abs().add(1)).toNumber();
  expect(difference, `${toText(got)} for ${toText(want)}`).toBeLessThan(1e-60);
}

describe('simplificationsOf', () => {
  it.each<[string, ...string[]]>([
    ['x'],
    ['sin(x) + 1'],
    ['2*x + 3*x', 'likeTerms: 2 * x + 3 * x = 5 * x'],
    ['sin(x)^2 + cos(x)^2', 'squares: cos(x)^2 + sin(x)^2 = 1'],
    ['a/b + c/b', 'commonFactor: a / b + c / b = (a + c) / b'],
    ['x*x^2/x^3', 'likeFactors: x * x^2 / x^3 = 1'],
    ['sqrt((2*x)^2)', 'likeFactors: (2 * x)^2 = 4 * x^2', 'splitRoot: sqrt(4 * x^2) = 2 * abs(x)'],
    ['exp(2*log(x)) + x - x', 'expOfLog: exp(2 * log(x)) = x^2', 'likeTerms: x^2 + x - x = x^2'],
  ])('says what is done to %s, the innermost parts first', (text, ...steps) => {
    expect(written(text)).toEqual(steps);
  });

  it('has nothing to say of what is simplified', () => {
    fc.assert(
      fc.property(derivative, (e) => {
        const simplified = simplify(e);
        if (simplify(simplified) === simplified) expect(simplificationsOf(simplified)).toHaveLength(0);
      }),
    );
  });

  it('changes something in every step and never a value, in arithmetic of 110 digits', () => {
    fc.assert(
      fc.property(derivative, (e) => {
        for (const { before, after } of simplificationsOf(e)) {
          expect(after === before).toBe(false);
          expectSameValue(after, before);
        }
      }),
    );
  });

  it.each([
    'x^3*sin(x)/(1 + x^2)',
    'sin(x^2)*exp(-x)',
    'x^x',
    'log(x^2 + y^2)/x',
    '(1 - x)^7*x^2',
    'sqrt(x^2*y)^3',
  ])(
    'chains: its steps done one after the other lead from the derivative of %s to what simplify gives',
    (text) => {
      const e = diff(parse(text), 'x');
      expect(toText(simplificationsOf(e).reduce(replaced, e))).toBe(toText(simplify(e)));
    },
  );

  it('chains for random derivatives, too, but for signs and numbers that move outwards on their own', () => {
    fc.assert(
      fc.property(derivative, (e) => {
        expectSameValue(simplificationsOf(e).reduce(replaced, e), simplify(e));
      }),
    );
  });
});
