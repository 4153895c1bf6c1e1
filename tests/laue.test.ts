import * as forward from '@fourgrad/forward';
import { applyElementwise, applyLinear, mul, sub, type Value } from '@fourgrad/ops';
import * as reverse from '@fourgrad/reverse';
import {
  constant,
  diff,
  type Expr,
  equals,
  evaluate,
  fold,
  gradientOf,
  nodesOf,
  parse,
  size,
  toText,
  trace,
  variable,
} from '@fourgrad/symbolic';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expressionIn, functionOf } from './support/random-expression.ts';

// Laue 2019, "On the equivalence of automatic and symbolic differentiation": all of them are the chain rule on a graph.

const names = ['x', 'y'];
const [x, y] = names.map(variable);

/** The expression as a function of x and y. Its numbers stay symbols, whose arithmetic is exact; 0^y has its own rule. */
function onSymbols(expr: Expr): (...values: Value[]) => any {
  return (...values) =>
    fold<Value>([expr], (node, operands) => {
      if (node.kind === 'variable') return values[names.indexOf(node.name)];
      if (node.rule === null) return node.value === 0 ? 0 : node;
      const { rule } = node;
      return rule.kind === 'elementwise'
        ? applyElementwise(rule, operands)
        : applyLinear(rule, operands, null);
    }).get(expr);
}

const byForward = (f: (...values: Value[]) => any): Expr =>
  constant(forward.derivative((u: Value) => f(u, y))(x as any) as Value);

/** An entry that does not depend on its variable is the number 0, which is constant(0). */
const byReverse = (f: (...values: Value[]) => any): Expr[] =>
  (reverse.gradient(f)(x as any, y as any) as Value[]).map(constant);

function expectSameGraph(expr: Expr): void {
  const f = onSymbols(expr);
  expect(byForward(f)).toBe(diff(expr, 'x'));
  // a condition: gradientOf multiplies inside the branches, so that what is not selected may be NaN
  if (nodesOf([expr]).some(({ operation }) => operation === 'where')) return;
  const partials = gradientOf(expr, names);
  byReverse(f).forEach((partial, i) => {
    expect(partial).toBe(partials[i]);
  });
}

const FORMULAS =
  `x^3 | 7 | y | sin(x^2)*exp(-x) | x^y | x^x | 0^x | x/y | sin(x)/x | x*y/(x + y) | sqrt(x^2 + y^2)
  hypot(x, y) | atan2(x, y) | log(x*y) | 4*x*(1 - x) | (x + 1)^2*(x + 1) | exp(x)/(1 + exp(x)) | abs(x) | relu(x*y)
  max(x^2, x) | clamp(x, 0, y) | gelu(x) | cbrt(x)*x | xlogy(x, y) | mod(x, y) | 0.1*x + 0.2*x`
    .split(/[|\n]/)
    .map((text) => text.trim());

describe('automatic differentiation run over symbols builds the symbolic derivative', () => {
  it.each(FORMULAS)('%s: forward mode diff, reverse mode gradientOf, node by node', (text) => {
    expectSameGraph(parse(text));
  });

  it('of conditionals forward mode builds diff, and so does gradientOf where a branch is a power', () => {
    const expr = parse('x > 0 ? x^2 : y');
    expectSameGraph(expr);
    expect(gradientOf(expr, names)).toEqual(names.map((name) => diff(expr, name)));
  });

  it('of random expressions, too', () => {
    fc.assert(
      fc.property(expressionIn(2), (tree) => {
        expectSameGraph(constant(trace(functionOf(tree), names).expression as Value));
      }),
      { numRuns: 300 },
    );
  });

  it('and of derivatives of random expressions: the second derivatives', () => {
    fc.assert(
      fc.property(expressionIn(2), (tree) => {
        const expr = constant(trace(functionOf(tree), names).expression as Value);
        for (const partial of [diff(expr, 'y'), ...gradientOf(expr, names)]) expectSameGraph(partial);
      }),
      { numRuns: 100 },
    );
  });
});

const MODES = { forward, reverse } as const;
const NESTINGS = (['forward', 'reverse'] as const).flatMap((outer) =>
  (['forward', 'reverse'] as const).map((inner) => ({ outer, inner })),
);

describe.each(NESTINGS)('$outer mode over $inner mode over symbols', ({ outer, inner }) => {
  const second = (expr: Expr): Expr => {
    const f = onSymbols(expr);
    const slope = (v: Value) => MODES[inner].derivative((u: Value) => f(u, y))(v as any);
    return constant(MODES[outer].derivative(slope as any)(x as any) as Value);
  };

  it.each(['x^3', 'sin(x)', 'exp(x*y)', 'x^y', 'x^2*y^3', '(x + y)^5', 'exp(sin(x))', 'tanh(x)'])(
    '%s: the very nodes of the second derivative',
    (text) => {
      expect(second(parse(text))).toBe(diff(parse(text), 'x', 2));
    },
  );

  // diff derives the finished first derivative, in which numbers stand in front: 2 (x cos) for (2 x) cos
  it.each(['sin(x^2)', 'exp(-x^2)', 'x*y/(x + y)', '1/x', 'log(x^2 + y^2)', 'x^3*sin(x)/(1 + x^2)'])(
    '%s: an expression equal to the second derivative',
    (text) => {
      expect(equals(second(parse(text)), diff(parse(text), 'x', 2))).toBe(true);
    },
  );
});

describe('of a condition with both parts in x', () => {
  const expr = parse('x > 0 ? x^2 : -x');

  it('diff gives one condition, forward mode a sum of two, reverse mode products with two', () => {
    expect(toText(diff(expr, 'x'))).toBe('where(x > 0, 2 * x, -1)');
    expect(toText(byForward(onSymbols(expr)))).toBe('where(x > 0, 0, -1) + where(x > 0, 2 * x, 0)');
    expect(toText(byReverse(onSymbols(expr))[0])).toBe('2 * x * where(x > 0, 1, 0) - where(x > 0, 0, 1)');
  });

  it('all three have the same value', () => {
    for (const at of [-2, -0.5, 0, 0.5, 2]) {
      const want = at > 0 ? 2 * at : -1;
      for (const e of [diff(expr, 'x'), byForward(onSymbols(expr)), byReverse(onSymbols(expr))[0]])
        expect(evaluate(e, { x: at })).toBe(want);
    }
  });
});

describe('expression swell is only in the tree', () => {
  // the logistic map: l <- 4 l (1 - l)
  const logistic = (times: number): Expr => {
    let l: Value = x;
    for (let k = 0; k < times; k++) l = mul(mul(4, l), sub(1, l));
    return l as Expr;
  };
  const derivatives = {
    diff: (e: Expr) => diff(e, 'x'),
    gradientOf: (e: Expr) => gradientOf(e, ['x'])[0],
    'forward mode over symbols': (e: Expr) => byForward(onSymbols(e)),
    'reverse mode over symbols': (e: Expr) => byReverse(onSymbols(e))[0],
  };

  it.each(Object.entries(derivatives))(
    'of %s: the tree doubles where the graph grows by at most 10 nodes',
    (_name, derive) => {
      const sizes = Array.from({ length: 40 }, (_, k) => size(derive(logistic(k + 1))));
      for (let k = 1; k < sizes.length; k++) {
        expect(sizes[k].dag - sizes[k - 1].dag).toBeLessThanOrEqual(10);
        expect(Number(sizes[k].tree)).toBeGreaterThan(2 * Number(sizes[k - 1].tree));
        expect(Number(sizes[k].printed)).toBeGreaterThan(2 * Number(sizes[k - 1].printed));
      }
    },
  );

  it('as of the function itself', () => {
    const f = logistic(40);
    expect(Number(size(f).tree)).toBeGreaterThan(2 ** 40);
    expect(size(f).dag).toBeLessThanOrEqual(4 * 40 + 2);
    expect(size([f, diff(f, 'x')]).dag).toBeLessThanOrEqual(3 * (4 * 40 + 2));
  });
});
