import { describe, expect, it } from 'vitest';
import {
  diff,
  type Expr,
  evaluate,
  explain,
  mul,
  parse,
  type Step,
  square,
  toText,
  unary,
  variable,
} from '../src/index.js';

const lines = (steps: readonly Step[]): string[] =>
  steps.map(({ rule, beforeText, afterText }) => `${rule}: ${beforeText} = ${afterText}`);

const derivation = (text: string, name = 'x'): string[] =>
  lines(explain(parse(text), name).filter(({ kind }) => kind === 'rule'));

describe('explain derives as it is done by hand, from the outside inwards', () => {
  it.each<[string, string, string[]]>([
    [
      'sin(x^2) * exp(-x)',
      'x',
      [
        'product: d/dx(exp(-x) * sin(x^2)) = d/dx(exp(-x)) * sin(x^2) + exp(-x) * d/dx(sin(x^2))',
        'chain: d/dx(exp(-x)) = exp(-x) * d/dx(-x)',
        'constantFactor: d/dx(-x) = -d/dx(x)',
        'variable: d/dx(x) = 1',
        'chain: d/dx(sin(x^2)) = cos(x^2) * d/dx(x^2)',
        'power: d/dx(x^2) = 2 * x',
      ],
    ],
    [
      '(x^2 + 1)^3',
      'x',
      [
        'chain: d/dx((x^2 + 1)^3) = 3 * (x^2 + 1)^2 * d/dx(x^2 + 1)',
        'sum: d/dx(x^2 + 1) = d/dx(x^2) + d/dx(1)',
        'power: d/dx(x^2) = 2 * x',
        'constant: d/dx(1) = 0',
      ],
    ],
    [
      'x^x',
      'x',
      [
        'powerExponential: d/dx(x^x) = x * x^(x - 1) * d/dx(x) + x^x * log(x) * d/dx(x)',
        'variable: d/dx(x) = 1',
      ],
    ],
    [
      'sin(x) / (x + 1)',
      'x',
      [
        'quotient: d/dx(sin(x) / (x + 1)) = (d/dx(sin(x)) * (x + 1) - sin(x) * d/dx(x + 1)) / (x + 1)^2',
        'function: d/dx(sin(x)) = cos(x)',
        'sum: d/dx(x + 1) = d/dx(x) + d/dx(1)',
        'variable: d/dx(x) = 1',
        'constant: d/dx(1) = 0',
      ],
    ],
    ['x / 3', 'x', ['constantFactor: d/dx(x / 3) = d/dx(x) / 3', 'variable: d/dx(x) = 1']],
    ['1 / x', 'x', ['reciprocal: d/dx(1 / x) = -(d/dx(x) / x^2)', 'variable: d/dx(x) = 1']],
    [
      'x > 0 ? x^2 : -x',
      'x',
      [
        'piecewise: d/dx(where(x > 0, x^2, -x)) = where(x > 0, d/dx(x^2), d/dx(-x))',
        'power: d/dx(x^2) = 2 * x',
        'constantFactor: d/dx(-x) = -d/dx(x)',
        'variable: d/dx(x) = 1',
      ],
    ],
    [
      'tanh(2 * tanh(x))',
      'x',
      [
        'chain: d/dx(tanh(2 * tanh(x))) = sech(2 * tanh(x))^2 * d/dx(2 * tanh(x))',
        'constantFactor: d/dx(2 * tanh(x)) = 2 * d/dx(tanh(x))',
        'function: d/dx(tanh(x)) = sech(x)^2',
      ],
    ],
    [
      'x*y + y*z^2',
      'y',
      [
        'sum: ∂/∂y(y * z^2 + x * y) = ∂/∂y(y * z^2) + ∂/∂y(x * y)',
        'constantFactor: ∂/∂y(y * z^2) = z^2 * ∂/∂y(y)',
        'variable: ∂/∂y(y) = 1',
        'constantFactor: ∂/∂y(x * y) = x * ∂/∂y(y)',
      ],
    ],
    ['5', 'x', ['constant: d/dx(5) = 0']],
    ['pi * y', 'x', ['constant: ∂/∂x(pi * y) = 0']],
    ['x', 'x', ['variable: d/dx(x) = 1']],
    ['2^x', 'x', ['exponential: d/dx(2^x) = 2^x * log(2)']],
    ['0^x', 'x', ['function: d/dx(0^x) = where(x >= 0, 0, -1 / 0)']],
    ['exp(x)', 'x', ['exponential: d/dx(exp(x)) = exp(x)']],
    ['x^pi', 'x', ['power: d/dx(x^pi) = pi * x^(pi - 1)']],
    ['floor(x)', 'x', ['locallyConstant: d/dx(floor(x)) = 0']],
    ['x > 1 ? 2 : 3', 'x', ['locallyConstant: d/dx(where(x > 1, 2, 3)) = 0']],
    ['max(x, y)', 'x', ['function: ∂/∂x(max(x, y)) = where(x > y, 1, 0.5 * (x == y))']],
    [
      'atan2(x, x^2)',
      'x',
      [
        'multivariable: d/dx(atan2(x, x^2)) = x^2 / ((x^2)^2 + x^2) * d/dx(x) - x / ((x^2)^2 + x^2) * d/dx(x^2)',
        'variable: d/dx(x) = 1',
        'power: d/dx(x^2) = 2 * x',
      ],
    ],
  ])('%s by %s', (text, name, steps) => {
    expect(derivation(text, name)).toEqual(steps);
  });

  it('a sum of many terms is one step, with its signs', () => {
    const [first, ...rest] = derivation('x^3 - 3*x^2 + x - y');
    expect(first).toBe('sum: ∂/∂x(x^3 - 3 * x^2 + x - y) = ∂/∂x(x^3) - ∂/∂x(3 * x^2) + ∂/∂x(x) - ∂/∂x(y)');
    expect(rest).toHaveLength(5);
  });

  it('an inner sum that is subtracted keeps its brackets', () => {
    expect(derivation('x - (x^2 + x)').slice(0, 1)).toEqual([
      'difference: d/dx(x - (x^2 + x)) = d/dx(x) - d/dx(x^2 + x)',
    ]);
  });

  it('the formula keeps its shape where the constructors would move a factor', () => {
    expect(derivation('sin(x) / (2*x)')[0]).toContain(
      '= (d/dx(sin(x)) * (2 * x) - sin(x) * d/dx(2 * x)) / (2 * x)^2',
    );
  });
});

describe('the result', () => {
  it.each(['x^x', '5', 'sin(x^2) * exp(-x)', 'x > 0 ? x : -x'])(
    'of %s is what diff gives, identically',
    (text) => {
      const result = explain(parse(text), 'x').find(({ kind }) => kind === 'result') as Step;
      expect(result.after).toBe(diff(parse(text), 'x'));
      expect(result.afterText).toBe(toText(diff(parse(text), 'x')));
    },
  );
});

describe('a step', () => {
  it('starts from a derivative that is only written: it has no value', () => {
    const [{ before, after }] = explain(parse('x * sin(x)'), 'x');
    expect(() => evaluate(before, { x: 1 })).toThrow('d/dx is only written, not taken: use diff(expr, "x")');
    expect(() => diff(after, 'x')).toThrow(TypeError);
  });

  it('is the same node whenever it is asked for', () => {
    const [a] = explain(parse('x * sin(x)'), 'x');
    const [b] = explain(parse('x * sin(x)'), 'x', { language: 'ru' });
    expect(a.before).toBe(b.before);
    expect(a.after).toBe(b.after);
  });

  it('tells where its expression stands', () => {
    const expr = parse('x^3 - sin(x^2) * exp(-x) + 1');
    for (const { kind, path, before } of explain(expr, 'x')) {
      const found = path.reduce<Expr>((node, i) => node.operands[i], expr);
      if (kind === 'rule') expect(found).toBe(before.operands[0]);
    }
    const derivation = explain(expr, 'x', { simplify: false });
    expect(derivation.map(({ path, depth }) => [depth, ...path])).toEqual([
      [0],
      [1, 0, 0],
      [1, 0, 1],
      [2, 0, 1, 0],
      [3, 0, 1, 0, 0],
      [4, 0, 1, 0, 0, 0],
      [2, 0, 1, 1],
      [3, 0, 1, 1, 0],
      [1, 1],
      [0],
    ]);
  });

  it('explains what is repeated once and refers to it', () => {
    const steps = explain(parse('sin(x^2) + cos(x^2)'), 'x');
    expect(lines(steps).filter((line) => line.startsWith('power'))).toHaveLength(1);
    expect(steps[3].text).toMatch(/ For d\/dx\(x\^2\), see step 3\.$/);
    expect(steps[2].beforeText).toBe('d/dx(x^2)');
    expect(steps.slice(0, 3).filter(({ text }) => text.includes('see step'))).toEqual([]);
  });

  it('refers forwards where the inner derivative comes later', () => {
    // the first factor is also inside the second: it is explained where it is met first
    const steps = explain(parse('cos(x * sin(x)) * sin(x)'), 'x');
    expect(steps[0].text).toMatch(/For d\/dx\(sin\(x\)\), see step (\d+)\./);
    const number = Number(/see step (\d+)/.exec(steps[0].text)?.[1]);
    expect(steps[number - 1].beforeText).toBe('d/dx(sin(x))');
  });

  it('names inner functions with letters that are not in the expression', () => {
    const [{ text, formulaText }] = explain(parse('sin(u^2 * v * f)'), 'u');
    expect(text).toContain('The outer function is sin(w) and the inner function is w = u^2 * v * f');
    expect(formulaText).toBe("g(w)' = g'(w) w'");
  });

  it('takes the outer derivative of a primitive defined outside the rulebook from its rule', () => {
    const cube = unary(
      'cube',
      (x) => x ** 3,
      (x) => mul(3, square(x)),
    );
    const x = variable('x');
    expect(lines(explain(cube(x), 'x'))).toEqual([
      'function: d/dx(cube(x)) = 3 * x^2',
      'result: d/dx(cube(x)) = 3 * x^2',
    ]);
    const [chain] = explain(cube(parse('sin(x)')), 'x');
    expect(chain.afterText).toBe('3 * sin(x)^2 * d/dx(sin(x))');
    expect(chain.text).toContain('with respect to u is 3 * u^2');
  });
});

describe('explain refuses', () => {
  it('a name that is no variable', () => {
    expect(() => explain(parse('x'), '__proto__')).toThrow(TypeError);
  });

  it('what is no expression', () => {
    expect(() => explain('x^2' as never, 'x')).toThrow('explain needs an expression: parse(text)');
  });

  it('an assumption that there is not', () => {
    expect(() => explain(parse('x'), 'x', { assume: { x: 'even' as never } })).toThrow(TypeError);
  });

  it.each([0, -1, 1.5, Number.NaN])('a limit of %s', (limit) => {
    expect(() => explain(parse('x'), 'x', { limit })).toThrow(RangeError);
  });
});
