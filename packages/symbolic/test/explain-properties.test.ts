import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  applyElementwise,
  diff,
  div,
  type Expr,
  evaluate,
  exp,
  explain,
  explanationToMarkdown,
  explanationToText,
  lt,
  mul,
  neg,
  parse,
  pow,
  rulebook,
  sin,
  sub,
  tanh,
  variable,
  where,
} from '../src/index.js';
import { assembledValue } from './support/assembledValue.js';

/** Smooth and tame expressions in x and y, so that rounding cannot hide a wrong step. */
const { expression } = fc.letrec<{ expression: Expr }>((tie) => {
  const e = tie('expression');
  const pair = fc.tuple(e, e);
  return {
    expression: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.constantFrom(variable('x'), variable('y'), parse('2'), parse('1/3'), parse('pi')),
      pair.map(([u, v]) => add(u, v)),
      pair.map(([u, v]) => sub(u, v)),
      pair.map(([u, v]) => mul(u, v)),
      pair.map(([u, v]) => div(u, add(2, mul(v, v)))),
      pair.map(([u, v]) => pow(add(2, sin(u)), tanh(v))),
      pair.map(([u, v]) => where(lt(u, 0.5), u, v)),
      e.map((u) => neg(u)),
      e.map((u) => sin(u)),
      e.map((u) => exp(tanh(u))),
      e.map((u) => pow(u, 3)),
      e.map((u) => pow(2, tanh(u))),
    ),
  } as never;
});

const isExpression = (e: unknown): e is Expr => typeof e === 'object';

function expectSame(actual: number, wanted: number): void {
  if (Number.isNaN(wanted) || !Number.isFinite(wanted)) expect(actual).toBe(wanted);
  else expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
}

const coordinate = fc.double({ min: -1, max: 1, noNaN: true });

describe('the steps alone', () => {
  it('give the derivative that diff gives, at random points of random expressions', () => {
    fc.assert(
      fc.property(expression.filter(isExpression), coordinate, coordinate, (expr, x, y) => {
        const steps = explain(expr, 'x', { limit: 1000 });
        expect(steps.at(-1)?.after).toBe(diff(expr, 'x'));
        expectSame(assembledValue(steps, { x, y }), evaluate(diff(expr, 'x'), { x, y }));
      }),
      { numRuns: 500 },
    );
  });

  const rules = Object.values(rulebook).map((rule) => [rule.name, rule] as const);
  it.each(rules)('give the derivative of %s, by each operand and by all together', (_name, rule) => {
    // operand i runs through the middle of its sample interval as x goes from 0 to 1
    const moving = rule.sample.map(([low, high]) => parse(`${(low + high) / 2} + ${(high - low) / 4} * x`));
    const fixed = rule.sample.map(([low, high]) => (low + 2 * high) / 3);
    const each = rule.sample.map((_, i) => fixed.map((value, k) => (k === i ? moving[k] : value)));
    for (const operands of [...each, moving]) {
      const expr = applyElementwise(rule, operands) as Expr;
      const steps = explain(expr, 'x', { limit: 1000 });
      for (const x of [0.1, 0.37, 0.83])
        expectSame(assembledValue(steps, { x }), evaluate(diff(expr, 'x'), { x }));
    }
  });
});

it('an explanation is the same every time', () => {
  const texts = ['sin(x^2) * exp(-x)', 'x^x / (1 + x)', 'x * y + y * z^2 - max(x, y)'];
  const told = () =>
    texts.map((text) => {
      const steps = explain(parse(text), 'x', { language: 'cs' });
      return explanationToText(steps) + explanationToMarkdown(steps);
    });
  const first = told();
  for (const text of [...texts].reverse()) explain(parse(`cos(${text})`), 'y');
  expect(told()).toEqual(first);
});
