import { add, array, mul, neg, sin, sub, sum, type Value } from '@fourgrad/ops';
import { tapeSize } from '@fourgrad/reverse';
import {
  diff,
  type Expr,
  evaluate,
  parse,
  size,
  substitute,
  toFunction,
  toLatex,
  toText,
  trace,
  variable,
} from '@fourgrad/symbolic';
import { describe, expect, it } from 'vitest';
import { expectClose } from './support/closeness.ts';
import { expectLinear } from './support/linear-time.ts';
import { exactModes, exactNames, modes } from './support/modes.ts';

const DEEP = 100_000;

/** x_(k+1) = sin(x_k) + 1/2: each operation takes the last one's result, two operations a turn. */
function chain(x: Value, operations: number): Value {
  let y = x;
  for (let k = 0; k < operations; k += 2) y = add(sin(y), 0.5);
  return y;
}

/** dy/dx of the chain, by hand. */
function chainSlope(x: number, operations: number): number {
  let [y, slope] = [x, 1];
  for (let k = 0; k < operations; k += 2) [y, slope] = [Math.sin(y) + 0.5, slope * Math.cos(y)];
  return slope;
}

/** x - (x - (x - ...)): the second operand is as deep as the expression. */
function nest(x: Value, operations: number): Value {
  let y = x;
  for (let k = 0; k < operations; k++) y = sub(x, y);
  return y;
}

describe.each(exactNames)('%s mode at 100 000 operations', { timeout: 60_000 }, (mode) => {
  const { derivative, gradient, jvp } = exactModes[mode];

  it('differentiates a chain', () => {
    // a product of 50 000 factors below 1 underflows: a chain of weights, then one of sines that is not so long
    let weights = 1;
    const weighted = derivative((x) => {
      let y: Value = x;
      for (let k = 0; k < DEEP; k++) y = mul(y, k % 2 === 0 ? 2 : 0.5);
      return y;
    })(3);
    for (let k = 0; k < DEEP; k++) weights *= k % 2 === 0 ? 2 : 0.5;
    expect(weighted).toBe(weights);
    expectClose(derivative((x) => chain(x, 200))(0.3), chainSlope(0.3, 200), 1e-13);
    expect(derivative((x) => chain(x, DEEP))(0.3)).toBe(0);
  });

  it('differentiates a nest', () => {
    expect(derivative((x) => nest(x, DEEP))(2)).toBe(1);
    expect(derivative((x) => nest(x, DEEP + 1))(2)).toBe(0);
  });

  it('differentiates a sum of 100 000 variables', () => {
    const x = Array.from({ length: DEEP }, (_, i) => i / DEEP);
    const f = (v: Value[]) => {
      let total: Value = 0;
      for (const entry of v) total = add(total, entry);
      return total;
    };
    if (mode === 'forward')
      expect(
        jvp(f)(
          x,
          x.map(() => 1),
        )[1],
      ).toBe(DEEP);
    else expect(new Set(gradient(f)(x))).toEqual(new Set([1]));
  });

  it('takes time in proportion', () => {
    expectLinear((operations) => derivative((x) => chain(x, operations))(0.3), DEEP);
    expectLinear((operations) => derivative((x) => nest(x, operations))(0.3), DEEP);
  });
});

it('reverse mode differentiates a chain of array operations of 100 000 steps', () => {
  const f = (x: Value) => {
    let y = x;
    for (let k = 0; k < DEEP; k++) y = add(y, x);
    return sum(y);
  };
  expectClose(modes.reverse.gradient(f)(array([1, 2])), [DEEP + 1, DEEP + 1], 0);
}, 30_000);

it('the tape holds one node for each operation and one for the variable', () => {
  expect(tapeSize((x) => chain(x, DEEP))(0.3).nodes).toBe(DEEP + 1);
});

it('a nested derivative over 100 000 operations has no limit either', () => {
  for (const [outer, inner] of [
    ['forward', 'reverse'],
    ['reverse', 'forward'],
  ] as const) {
    const slope = modes[inner].derivative((x) => nest(mul(x, x), DEEP));
    expect(modes[outer].derivative(slope)(3)).toBe(2);
  }
}, 30_000);

describe('an expression 100 000 deep', { timeout: 60_000 }, () => {
  const chained = trace((x) => chain(x, DEEP), ['x']).expression;
  const nested = trace((x) => nest(x, DEEP), ['x']).expression;

  it('is traced, measured and evaluated', () => {
    expect(size(chained)).toMatchObject({ tree: 1.5 * DEEP + 1, dag: DEEP + 2, operations: DEEP });
    expect(size(nested).operations).toBe(DEEP);
    expect(evaluate(nested, { x: 2 })).toBe(2);
    expect(toFunction(nested, ['x'])(5)).toBe(5);
  });

  it('is derived, in a graph of its own size', () => {
    const derivative = diff(chained, 'x');
    expect(size(derivative).operations).toBeLessThan(4 * DEEP);
    expectClose(
      evaluate(diff(trace((x) => chain(x, 200), ['x']).expression, 'x'), { x: 0.3 }),
      chainSlope(0.3, 200),
      1e-13,
    );
    expect(evaluate(diff(nested, 'x'), { x: 7 })).toBe(1);
  });

  it('is substituted in', () => {
    const moved: Expr = substitute(nested, { x: add(variable('y'), 1) });
    expect(evaluate(moved, { y: 4 })).toBe(5);
  });

  it('is printed and read back, or refused for its length', () => {
    expect(toText(chained)).toHaveLength(DEEP * 5.5 + 1);
    expect(toLatex(nested).length).toBeGreaterThan(DEEP);
    let doubled: Value = variable('x');
    for (let k = 0; k < 64; k++) doubled = add(mul(doubled, doubled), doubled);
    expect(() => toText(doubled as Expr)).toThrow(RangeError);
    expect(() => toText(doubled as Expr)).toThrow('size(expr) tells how large it is');
    expect(size(doubled as Expr).tree).toBeTypeOf('bigint');
    expect(size(doubled as Expr).operations).toBe(128);
  });

  it('is read from a text of 100 000 terms', () => {
    const sumOfTerms = parse(new Array(DEEP).fill('x').join(' + '));
    expect(evaluate(diff(sumOfTerms, 'x'), { x: 1 })).toBe(DEEP);
  });

  it('takes time in proportion: traced, derived, evaluated, printed', () => {
    // -sin(x - -sin(x - ...)): deep in second operands, and the printer looks at the beginning of each operand
    expectLinear((operations) => {
      const deep = (x: Value) => {
        let y = x;
        for (let k = 0; k < operations; k += 3) y = neg(sin(sub(x, y)));
        return y;
      };
      const { expression } = trace(deep, ['x']);
      expect(evaluate(diff(expression, 'x'), { x: 0.3 })).toBeTypeOf('number');
      expect(toText(expression).length).toBeGreaterThan(operations);
    }, DEEP);
  });
});
