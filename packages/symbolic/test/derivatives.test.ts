import { mul, type Value } from '@fourgrad/ops';
import { describe, expect, it } from 'vitest';
import {
  constant,
  diff,
  directionalOf,
  type Expr,
  equals,
  evaluate,
  gradientOf,
  hessianOf,
  jacobianOf,
  parse,
  size,
  toText,
  variable,
} from '../src/index.js';

const names = ['x', 'y', 'z'];
const f = parse('sin(x*y)^2 / (1 + z^2) + exp(-x) * y^3');
const at = { x: 0.7, y: -1.3, z: 2.1 };
const ACCUMULATIONS = ['forward', 'reverse', 'smaller'] as const;

const texts = (matrix: ReturnType<typeof jacobianOf>) => matrix.map((row) => row.map(toText));
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

describe('gradientOf', () => {
  it.each(ACCUMULATIONS)('by %s accumulation has the values of diff', (accumulation) => {
    gradientOf(f, names, { accumulation }).forEach((partial, i) => {
      const want = evaluate(diff(f, names[i]), at);
      expect(Math.abs(evaluate(partial, at) - want)).toBeLessThanOrEqual(1e-15 * Math.abs(want));
    });
  });

  it('by a variable that the expression does not have is 0', () => {
    for (const accumulation of ACCUMULATIONS)
      expect(gradientOf(parse('y'), ['x', 'y'], { accumulation })).toEqual([constant(0), constant(1)]);
  });

  it('has one entry for each name, in the order of the names, repeated ones too', () => {
    expect(gradientOf(parse('x^2 * y'), ['y', 'x', 'y']).map(toText)).toEqual(['x^2', '2 * x * y', 'x^2']);
    expect(gradientOf(f, [])).toEqual([]);
    expect(() => gradientOf(f, 'x' as never)).toThrow("a list of names is needed, ['x', 'y'], got x");
  });

  it('shares between its entries: that of a product of 500 variables has three operations for each', () => {
    const many = range(500).map((i) => `x${i}`);
    const product = parse(many.join('*'));
    expect(size(gradientOf(product, many)).operations).toBeLessThan(3 * 500);
    expect(size(gradientOf(product, many, { accumulation: 'forward' })).operations).toBeGreaterThan(
      100 * 500,
    );
  });
});

describe('jacobianOf', () => {
  const exprs = ['x*y*z', 'sin(x*y)', 'exp(x*y*z) + z'].map(parse);

  it('has a row for each expression and a column for each name', () => {
    expect(texts(jacobianOf([parse('x*y'), parse('x + y^2')], ['x', 'y']))).toEqual([
      ['y', 'x'],
      ['1', '2 * y'],
    ]);
    expect(jacobianOf([], names)).toEqual([]);
    expect(jacobianOf(exprs, [])).toEqual([[], [], []]);
  });

  it('has the same values by either accumulation', () => {
    const [forward, reverse] = (['forward', 'reverse'] as const).map((accumulation) =>
      jacobianOf(exprs, names, { accumulation }).map((row) => row.map((e) => evaluate(e, at) as number)),
    );
    forward.flat().forEach((value, i) => {
      expect(Math.abs(reverse.flat()[i] - value)).toBeLessThanOrEqual(1e-15 * Math.abs(value));
    });
  });

  it.each([
    ['three expressions of three variables', exprs, names],
    [
      'one expression of many variables',
      [
        parse(
          range(20)
            .map((i) => `x${i}`)
            .join('*'),
        ),
      ],
      range(20).map((i) => `x${i}`),
    ],
    ['many expressions of one variable', range(20).map((k) => parse(`sin(${k}*exp(x))`)), ['x']],
  ])('by the smaller accumulation is no larger than by either: %s', (_what, several, variables) => {
    const [forward, reverse, smaller] = ACCUMULATIONS.map(
      (accumulation) => size(jacobianOf(several, variables, { accumulation }).flat()).operations,
    );
    expect(smaller).toBe(Math.min(forward, reverse));
  });

  it('accumulates in reverse where there are fewer expressions than variables', () => {
    expect(jacobianOf([f], names)).toEqual(jacobianOf([f], names, { accumulation: 'reverse' }));
    expect(jacobianOf(exprs, ['x'])).toEqual(jacobianOf(exprs, ['x'], { accumulation: 'forward' }));
  });
});

describe('hessianOf', () => {
  const hessian = hessianOf(f, names);

  it('is symmetric: entries across the diagonal are identical', () => {
    names.forEach((_, i) => {
      names.forEach((_, j) => {
        expect(hessian[i][j]).toBe(hessian[j][i]);
      });
    });
  });

  it('has the second derivatives as entries', () => {
    names.forEach((one, i) => {
      names.forEach((other, j) => {
        expect(equals(hessian[i][j], diff(diff(f, one), other))).toBe(true);
      });
    });
  });

  it('of a linear function is 0, of a quadratic one constant', () => {
    expect(hessianOf(parse('2 x + 3 y'), ['x', 'y']).flat()).toEqual([0, 0, 0, 0].map(constant));
    expect(texts(hessianOf(parse('x^2 + 3*x*y'), ['x', 'y']))).toEqual([
      ['2', '3'],
      ['3', '0'],
    ]);
  });
});

describe('directionalOf', () => {
  it('is the gradient dotted with the direction, of numbers and of expressions', () => {
    const direction: Record<string, Value> = { x: 3, y: variable('t'), z: parse('x^2') };
    const dotted = gradientOf(f, names)
      .map((partial, i) => evaluate(mul(direction[names[i]], partial) as Expr, { ...at, t: -0.4 }) as number)
      .reduce((sum, share) => sum + share);
    expect(evaluate(directionalOf(f, direction), { ...at, t: -0.4 })).toBeCloseTo(dotted, 14);
  });

  it('along one axis is the partial derivative', () => {
    expect(directionalOf(f, { y: 1 })).toBe(diff(f, 'y'));
    expect(directionalOf(f, {})).toBe(constant(0));
  });

  it('holds still what is not named', () => {
    expect(toText(directionalOf(parse('x*y'), { x: 3, y: parse('t') }))).toBe('t * x + 3 * y');
    expect(toText(directionalOf(parse('x*y'), { x: 2, w: 5 }))).toBe('2 * y');
  });
});

describe('wrong use is refused by name', () => {
  it.each<[string, () => unknown, string]>([
    [
      'gradientOf by no name',
      () => gradientOf(f, ['x', '']),
      'a derivative needs the name of a variable, got ""',
    ],
    ['gradientOf forwards', () => gradientOf(f, ['a b'], { accumulation: 'forward' }), 'got "a b"'],
    ['jacobianOf', () => jacobianOf([f], ['__proto__']), 'got "__proto__"'],
    ['hessianOf', () => hessianOf(f, ['2x']), 'got "2x"'],
    [
      'directionalOf',
      () => directionalOf(f, { 'x y': 1 }),
      'a direction needs the name of a variable, got "x y"',
    ],
    [
      'an accumulation',
      () => gradientOf(f, names, { accumulation: 'backward' as never }),
      `accumulation is 'forward', 'reverse' or 'smaller', got "backward"`,
    ],
    [
      'a number for an expression',
      () => gradientOf(3 as never, names),
      'expected an expression, got a number',
    ],
  ])('%s', (_what, call, message) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });
});

describe('gradientOf a conditional', () => {
  it.each([
    ['x > 0 ? sqrt(x) * sin(sqrt(x)) : x^2', -2],
    ['x > 0 ? sqrt(x) * sin(sqrt(x)) : x^2', 0],
    ['(x > 0 ? sqrt(x) : 0) + (x > 1 ? exp(sqrt(x)) : 3)', -1],
    ['x > 0 ? (x > 1 ? log(x - 1) : x) : sqrt(-x)', 0.5],
    ['(x > 0 and x > 1 ? log(x - 1)^2 : 2) * x', 0.25],
    ['where(x, log(x), x)', 0],
  ])('%s takes nothing from the branch that is not selected, be it NaN or infinite', (text, x) => {
    const expr = parse(text);
    const [partial] = gradientOf(expr, ['x']).map((derivative) => evaluate(derivative, { x }));
    expect(partial).toBe(evaluate(diff(expr, 'x'), { x }));
    expect(partial).toSatisfy(Number.isFinite);
  });

  it('chooses between the derivatives of the branches, as diff does', () => {
    const expr = parse('x > 0 ? x^2 : x');
    expect(gradientOf(expr, ['x'])[0]).toBe(diff(expr, 'x'));
    expect(toText(diff(expr, 'x'))).toBe('where(x > 0, 2 * x, 1)');
  });
});
