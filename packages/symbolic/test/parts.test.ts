import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Expr, evaluate, factors, parse, simplify, terms, toText } from '../src/index.js';

const range = (n: number, text: (i: number) => string): string[] =>
  Array.from({ length: n }, (_, i) => text(i));

describe('terms', () => {
  it.each([
    ['x', ['x']],
    ['x + y + z', ['x', 'y', 'z']],
    ['x - (y - z)', ['x', '-y', 'z']],
    ['-(x + y)', ['-x', '-y']],
    ['x^2 - 2*x + 1', ['x^2', '-(2 * x)', '1']],
    ['2*(x + y)', ['2 * (x + y)']],
    ['3', ['3']],
  ])('of %s are %j', (text, parts) => expect(terms(parse(text)).map(toText)).toEqual(parts));

  it('of a sum of 100 000 terms are all of them', () => {
    expect(terms(parse(range(100_000, (i) => `x${i}`).join(' + ')))).toHaveLength(100_000);
  });
});

describe('factors', () => {
  it.each([
    ['x', ['x']],
    ['x * y * z', ['x', 'y', 'z']],
    ['2 * x * sin(x) / y', ['2', 'x', 'sin(x)', '1 / y']],
    ['x / (y * z)', ['x', '1 / y', '1 / z']],
    ['x / (y / z)', ['x', '1 / y', 'z']],
    ['1 / y', ['1 / y']],
    ['-(x * y)', ['-1', 'x', 'y']],
    ['x / 3', ['x', '1 / 3']],
    ['2 / 3', ['2 / 3']],
    ['x + y', ['x + y']],
  ])('of %s are %j', (text, parts) => expect(factors(parse(text)).map(toText)).toEqual(parts));
});

it('the terms add up, and the factors multiply, to the expression', () => {
  const text = fc.letrec<{ e: string }>((tie) => ({
    e: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom('x', 'y', '2', 'sin(x)', 'y^2'),
      fc
        .tuple(tie('e'), fc.constantFrom('+', '-', '*', '/'), tie('e'))
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      tie('e').map((e) => `(-${e})`),
    ),
  })).e;
  const at = { x: 0.75, y: -1.25 };
  const close = (
    parts: readonly Expr[],
    expr: Expr,
    join: (a: number, b: number) => number,
    from: number,
  ) => {
    const want = evaluate(expr, at);
    const got = parts.map((part) => evaluate(part, at)).reduce(join, from);
    if (Number.isFinite(want)) expect(Math.abs(got - want)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(want)));
  };
  fc.assert(
    fc.property(text, (formula) => {
      for (const expr of [parse(formula), simplify(parse(formula))]) {
        close(terms(expr), expr, (a, b) => a + b, 0);
        if (evaluate(expr, at) !== 0) close(factors(expr), expr, (a, b) => a * b, 1);
      }
    }),
    { numRuns: 300 },
  );
});
