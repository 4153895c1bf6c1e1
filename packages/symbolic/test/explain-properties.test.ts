import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyElementwise,
  diff,
  type Expr,
  evaluate,
  evaluateAll,
  explain,
  explanationToMarkdown,
  explanationToText,
  nodesOf,
  parse,
  rulebook,
  type Step,
  simplify,
} from '../src/index.js';
import { assembledValue } from './support/assembledValue.js';
import { expression } from './support/tameExpressions.js';

function expectSame(actual: number, wanted: number): void {
  if (Number.isNaN(wanted) || !Number.isFinite(wanted)) expect(actual).toBe(wanted);
  else expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
}

/** The value, and the largest number on the way to it: terms that cancel lose the digits below that one's last. */
function measured(expr: Expr, point: Readonly<Record<string, number>>): { value: number; scale: number } {
  const nodes = nodesOf([expr]);
  const values = evaluateAll(nodes, ({ name }) => point[name]) as number[];
  return {
    value: values[nodes.indexOf(expr)],
    scale: Math.max(...values.map(Math.abs).filter(Number.isFinite)),
  };
}

const coordinate = fc.double({ min: -1, max: 1, noNaN: true });

describe('the steps alone', () => {
  it('give the derivative that diff gives, at random points of random expressions', () => {
    fc.assert(
      fc.property(expression, coordinate, coordinate, (expr, x, y) => {
        const steps = explain(expr, 'x', { limit: 1000 });
        expect(steps.find(({ kind }) => kind === 'result')?.after).toBe(diff(expr, 'x'));
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

describe('the simplifications', () => {
  const simplifications = (expr: Expr) =>
    explain(expr, 'x', { limit: 1000 }).filter(({ kind }) => kind === 'simplify');

  it('change no value, at random points of random expressions', () => {
    fc.assert(
      fc.property(expression, coordinate, coordinate, (expr, x, y) => {
        for (const { before, after, beforeText } of simplifications(expr)) {
          const [was, is] = [measured(before, { x, y }), measured(after, { x, y })];
          if (!Number.isFinite(was.value)) continue; // a simplified form may have values where the original has none
          const error = Math.abs(is.value - was.value);
          expect(error, beforeText).toBeLessThanOrEqual(1e-12 * Math.max(was.scale, is.scale));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('change something, in infix notation and in LaTeX', () => {
    fc.assert(
      fc.property(expression, (expr) => {
        for (const { beforeText, afterText, beforeLatex, afterLatex } of simplifications(expr)) {
          if (beforeText.includes('…')) continue; // what changes may be left out
          expect(afterText).not.toBe(beforeText);
          expect(afterLatex).not.toBe(beforeLatex);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('end with what simplify makes of the derivative, identically; there are none if it is left as it is', () => {
    fc.assert(
      fc.property(expression, (expr) => {
        const derivative = diff(expr, 'x');
        const simplified = simplify(derivative);
        const last = explain(expr, 'x', { limit: 1000 }).at(-1) as Step;
        expect(last.kind).toBe(simplified === derivative ? 'result' : 'simplified');
        expect(last.after).toBe(simplified);
      }),
      { numRuns: 200 },
    );
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
