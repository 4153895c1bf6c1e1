import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expressionIn, functionOf } from '../../../tests/support/random-expression.ts';
import { seededRandom } from '../../../tests/support/sample.ts';
import { warmed } from '../../../tests/support/warmed.ts';
import {
  add,
  array,
  compile as compileOnly,
  crossEntropy,
  div,
  exp,
  fromElements,
  gradient,
  gt,
  less,
  log,
  logsumexp,
  matmul,
  max,
  mul,
  NdArray,
  pow,
  relu,
  sigmoid,
  sin,
  softmax,
  sqrt,
  square,
  sub,
  sum,
  tanh,
  valueAndGradient,
  where,
} from '../src/index.js';

const compile: typeof compileOnly = (f, exampleArgs) => warmed(compileOnly(f, exampleArgs), exampleArgs);
const random = seededRandom(7);
const numbers = (count: number) => Array.from({ length: count }, () => 2 * random() - 1);

const rosenbrock = (x: any[]): any => {
  let total: any = 0;
  for (let i = 0; i + 1 < x.length; i++) {
    const valley = mul(100, square(sub(x[i + 1], square(x[i]))));
    total = add(total, add(valley, square(sub(1, x[i]))));
  }
  return total;
};

/** Explicit Euler for a pendulum with friction. */
const pendulum =
  (steps: number) =>
  (friction: any, angle: any): any => {
    let [x, v]: any[] = [angle, 0];
    for (let i = 0; i < steps; i++)
      [x, v] = [add(x, mul(0.01, v)), sub(v, mul(0.01, add(sin(x), mul(friction, v))))];
    return x;
  };

const network = (parameters: any): any => {
  let layer: any[] = [0.3, -0.7];
  for (const { weights, bias } of parameters) {
    layer = weights.map((row: any[], j: number) =>
      tanh(row.reduce((total, w, i) => add(total, mul(w, layer[i])), bias[j])),
    );
  }
  return square(sub(layer[0], 1));
};
const dense = (rows: number, columns: number) => ({
  weights: Array.from({ length: rows }, () => numbers(columns)),
  bias: numbers(rows),
});

describe('a compiled function gives the bits of valueAndGradient', () => {
  it('for random functions, at other points than the one it was recorded at', () => {
    fc.assert(
      fc.property(
        expressionIn(2),
        fc.tuple(fc.double({ min: -2, max: 2 }), fc.double({ min: -2, max: 2 })),
        (tree, at) => {
          const f = functionOf(tree);
          expect(compile(f, [0.5, -0.25])(...at)).toEqual(valueAndGradient(f)(...at));
        },
      ),
      { numRuns: 300, seed: 3 },
    );
  });

  it.each<[string, (...args: any[]) => any, unknown[]]>([
    ['Rosenbrock, 1000 variables', rosenbrock, [numbers(1000)]],
    ['Rosenbrock, 2 variables', rosenbrock, [[-1.2, 1]]],
    ['a pendulum over 2000 steps', pendulum(2000), [0.1, 1]],
    ['a network 2-16-16-1', network, [[dense(16, 2), dense(16, 16), dense(1, 16)]]],
  ])('%s', (_name, f, args) => {
    const run = compile(f, structuredClone(args));
    expect(run.how).toBe('code');
    expect(run(...args)).toEqual(valueAndGradient(f)(...args));
    expect(run.value(...args)).toBe(f(...args));
    expect(run.gradient(...args)).toEqual(run(...args)[1]);
  });

  it('but for the last digit of the gradient where f computes something twice, which is computed once', () => {
    const twice = (x: any) => add(mul(sin(x), 0.1), mul(sin(x), 0.7));
    const run = compile(twice, [1]);
    const [value, gradient] = valueAndGradient(twice)(0.3);
    expect(run.operationsByKind.sin).toBe(1);
    expect(run.value(0.3)).toBe(value);
    expect(run.gradient(0.3)).not.toBe(gradient);
    expect(Math.abs(run.gradient(0.3) - gradient)).toBeLessThanOrEqual(
      2 * Number.EPSILON * Math.abs(gradient),
    );
  });
});

describe('partial derivatives that depend on constants', () => {
  it('are told apart by the constants', () => {
    const f = (x: any) => [0, 1, 2, 3, -0.5].reduce<any>((y, n) => add(y, mul(pow(x, n), pow(n + 2, x))), 0);
    const run = compile(f, [0.5]);
    for (const x of [0.25, 1, 3]) expect(run(x)).toEqual(valueAndGradient(f)(x));
  });

  it('may be as many as the operations', () => {
    const f = (x: any) => numbers(3000).reduce<any>((y, c) => add(y, pow(mul(x, c), c)), 0);
    const at = numbers(3000);
    const g = (x: any) => at.reduce<any>((y, c) => add(y, mul(x, sin(mul(c, x)))), f(1));
    expect(compile(g, [1])(0.75)).toEqual(valueAndGradient(g)(0.75));
  });

  it('may meet as many adjoints that are constants', () => {
    const f = (x: any[]) => x.reduce((y, each, i) => add(y, mul(i - 20, square(each))), 0);
    const g = (x: any[]) => x.reduce((y, each, i) => sub(y, mul(i / 7, sqrt(square(each)))), 0);
    for (const h of [f, g]) {
      const run = compile(h, [numbers(40)]);
      const at = numbers(40);
      expect(run(at)).toEqual(valueAndGradient(h)(at));
    }
  });
});

describe('zero is strong in compiled code, too', () => {
  it.each<[string, (x: any) => any, number[]]>([
    ['the branch of where that is not taken', (x) => where(gt(x, 0), sqrt(x), mul(2, x)), [4, -1, 0]],
    ['log of nothing, not selected', (x) => where(gt(x, 0), log(x), x), [-1, 0, 2]],
    ['an infinite slope times nothing', (x) => mul(sqrt(x), 0), [0, 1]],
    ['a quotient', (x) => div(sqrt(x), add(1, x)), [0, 2]],
    ['shares that cancel', (x) => ((y) => sub(y, y))(mul(x, Number.NaN)), [1]],
  ])('%s', (_name, f, points) => {
    const run = compile(f, [1]);
    for (const x of points) expect(run(x)).toEqual(valueAndGradient(f)(x));
  });
});

describe('structures', () => {
  it('of numbers, objects, arrays and NdArrays come back as they went in', () => {
    const at = { w: array([[1, 2]]), b: [3, { c: 4 }] as const };
    const f = ({ w, b }: any) => add(sum(mul(w, b[0])), square(b[1].c));
    const [value, gradient] = compile(f, [at])({ w: array([[5, 6]]), b: [7, { c: 8 }] });
    expect(value).toBe(77 + 64);
    expect(gradient.w).toBeInstanceOf(NdArray);
    expect({ ...gradient, w: gradient.w.toArray() }).toEqual({ w: [[7, 7]], b: [11, { c: 16 }] });
  });

  it('are new with every call, to be kept and changed', () => {
    const f = (x: any, { w, b }: any) => add(sum(x.map(square)), add(sum(square(w)), square(b)));
    const run = compile(f, [numbers(600), { w: array([1, 2]), b: 3 }]);
    const parameters = { w: array([4, 5]), b: 6 };
    const [value, [ofX, ofParameters]] = run([1, 2, ...numbers(598)], parameters);
    expect(value).toBeGreaterThan(5);
    ofX.fill(7);
    ofParameters.w.data.fill(8);
    const x = numbers(600);
    expect(run(x, parameters)).toEqual(valueAndGradient<any>(f)(x, parameters));
  });

  it('may have a key __proto__, which stays a key', () => {
    const key = '__proto__';
    const at = JSON.parse(`{"${key}": 3}`);
    const gradient = compile((x) => square(x[key]), [at]).gradient(at);
    expect(Object.keys(gradient)).toEqual([key]);
    expect(Object.getOwnPropertyDescriptor(gradient, key)?.value).toBe(6);
  });

  it('of another form are refused, naming the place', () => {
    const run = compile(({ w }) => sum(w), [{ w: [1, 2] }]);
    expect(() => run({ w: [1, 2, 3] })).toThrow('compiled for 2 items at args[0].w, got 3 items');
    expect(() => run({ w: [1, '2'] })).toThrow('compiled for a number at args[0].w[1], got a string');
    const ofSix = compile(sum, [[1, 2, 3, 4, 5, 6]]);
    for (const i of [0, 1, 2, 3, 4, 5])
      expect(() => ofSix([1, 2, 3, 4, 5, 6].map((x, k) => (k < i ? x : null)))).toThrow(
        `at args[0][${i}], got null`,
      );
    expect(() => run({})).toThrow('compiled for 2 items at args[0].w, got undefined');
    expect(() => run()).toThrow('compiled for 1 items at args, got 0 items');
    const ofArray = compile((x) => sum(square(x)), [array([1, 2])]);
    expect(() => ofArray(array([1]))).toThrow(
      'compiled for an NdArray of numbers, shape [2] at args[0], got shape [1]',
    );
  });
});

describe('large arrays', () => {
  const inputs = fromElements([64, 30], numbers(64 * 30));
  const labels = Array.from({ length: 64 }, (_, i) => i % 10);
  const f = ({ w, b, v }: any) => crossEntropy(matmul(relu(add(matmul(inputs, w), b)), v), labels);
  const parameters = () => ({
    w: fromElements([30, 40], numbers(1200)),
    b: fromElements([40], numbers(40)),
    v: fromElements([40, 10], numbers(400)),
  });

  it('are replayed whole, and how and reason say so', () => {
    const run = compile(f, [parameters()]);
    expect(run.how).toBe('arrays');
    expect(run.reason).toMatch(/^\d+ operations on arrays are done array by array$/);
    const at = parameters();
    expect(run(at)).toEqual(valueAndGradient(f)(at));
    expect(run.value(at)).toBe(f(at));
    expect(() => run({ ...at, b: array([1]) })).toThrow(
      'compiled for shape [30,40]; shape [40]; shape [40,10], called with',
    );
  });

  it('find their arguments by key, whatever the order of the keys', () => {
    const run = compile(f, [parameters()]);
    const { w, b, v } = parameters();
    expect(run({ v, b, w })).toEqual(run({ w, b, v }));
    const doubled = fromElements([40, 40], new Array(1600).fill(2));
    const halved = fromElements([40, 40], new Array(1600).fill(0.5));
    const pair = compile(({ x, y }: any) => sum(matmul(x, matmul(y, y))), [{ x: doubled, y: doubled }]);
    expect([pair.how, pair.value({ y: halved, x: doubled })]).toEqual(['arrays', 40 ** 4 * 0.5]);
    expect(() => pair({ x: doubled, z: halved })).toThrow(
      'compiled for arguments with other lists or other keys',
    );
  });

  it('may have their largest element taken, or their exponentials added up, in one operation each', () => {
    const x = fromElements([30_000], numbers(30_000));
    for (const [g, at] of [
      [(y: any) => logsumexp(mul(y, 3)), x],
      [(y: any) => max(square(y)), x],
      [(y: any) => sum(square(softmax(y))), x],
    ] as const) {
      const run = compile(g, [mul(0.5, at)]);
      expect([run.how, run.operations < 30]).toEqual(['arrays', true]);
      expect(run(at)).toEqual(valueAndGradient(g)(at));
    }
    const tied = fromElements([3, 7000], new Array(21_000).fill(2));
    const weighted = (y: any) => sum(mul(max(y, { axes: 1 }), array([1, 2, 3])));
    const [value, gradient] = compile(weighted, [tied])(tied);
    expect([value, ...[0, 7000, 20_999].map((i) => gradient.data[i])]).toEqual([
      12,
      ...[1, 2, 3].map((k) => k * (1 / 7000)),
    ]);
  });

  it('that are small are taken apart into numbers', () => {
    const xor = ({ w, v }: any) => sum(square(sub(sigmoid(matmul(v, sigmoid(matmul(w, [1, 0])))), 1)));
    const at = { w: fromElements([4, 2], numbers(8)), v: fromElements([1, 4], numbers(4)) };
    const run = compile(xor, [at]);
    expect(run.how).toBe('code');
    expect(run(at)).toEqual(valueAndGradient(xor)(at));
  });
});

describe('what cannot be compiled', () => {
  it('is a branch on the values', () => {
    expect(() => compile((x) => (less(x, 0) ? x : exp(x)), [1])).toThrow(
      'cannot follow a branch that depends on the values: use where(mask, x, y)',
    );
  });

  it('is a function without a scalar result', () => {
    expect(() => compile((x) => [x, x], [1])).toThrow(
      'compile needs a function with a scalar result, got a JavaScript array',
    );
    expect(() => compile((x) => x, [array([1, 2])])).toThrow(
      'compile needs a function with a scalar result, got shape [2]',
    );
    expect(() => compile(() => undefined, [1])).toThrow('is a return missing?');
  });

  it('is a function of what an outer call traces', () => {
    const outer = (w: any) => compile((x) => mul(x, w), [1]).value(2);
    expect(() => gradient(outer)(3)).toThrow('what an outer derivative call traces has to be an argument');
  });

  it('is a function of what another compile records', () => {
    const outer = (w: any) => compile((x) => mul(x, w), [1]).value(2);
    expect(() => compile(outer, [3])).toThrow('got a Recorded in it: what an outer derivative call traces');
  });

  it('is called with no list of arguments', () => {
    expect(() => compile(sin, 1 as never)).toThrow(
      'compile needs the list of arguments that f is called with',
    );
    expect(() => compile(sin, [])).toThrow('compile needs the list of arguments');
    expect(() => compile(3 as never, [1])).toThrow('compile needs a function, got a number');
    expect(() => compile(sin, ['1'])).toThrow('got a string');
  });
});

it('derivative calls inside of the function are compiled with it', () => {
  const slopeSquared = (x: any) => square(gradient((y) => mul(sin(y), x))(x)); // (x cos x)^2
  const run = compile(slopeSquared, [1]);
  expect(run(0.5)).toEqual(valueAndGradient(slopeSquared)(0.5));
});

it('a scalar in a list or an object is one, as for valueAndGradient', () => {
  const boxed: any = (x: any) => ({ y: [square(x)] });
  expect(compile(boxed, [1])(3)).toEqual(valueAndGradient(boxed)(3));
});

it('a constant function has the gradient 0', () => {
  expect(compile(() => 5, [[1, 2]])([3, 4])).toEqual([5, [0, 0]]);
  expect(compile((x) => x, [1])(7)).toEqual([7, 1]);
});

it('signs of adjoints go into the sums, where they cost no operation', () => {
  const f = (x: any, y: any, z: any) =>
    add(mul(x, sin(y)), sub(tanh(x), mul(z, sin(sub(1, tanh(mul(y, z)))))));
  expect(compile(f, [1, 1, 1])(0.3, -0.8, 1.7)).toEqual(valueAndGradient(f)(0.3, -0.8, 1.7));
  // x - y: nothing is computed but the negative of what y is given
  expect(compile((x: any, y: any) => square(sub(x, y)), [1, 1]).operationsByKind).toEqual({
    sub: 1,
    square: 1,
    mul: 1,
    neg: 1,
  });
  // y - x y: its adjoint is 1 - x
  const g = (x: any, y: any) => sub(y, mul(x, y));
  expect(compile(g, [1, 1]).operationsByKind).toEqual({ mul: 1, sub: 2, neg: 1 });
});

it('shared subexpressions are computed once', () => {
  // sin, its square, cos, 2 sin, the product of both
  expect(compile((x) => mul(sin(x), sin(x)), [1]).operations).toBeLessThanOrEqual(5);
});

it('says what it does by kind, on numbers and on arrays', () => {
  // sin x, its product with y; cos x and its product with y; the derivative by y is sin x
  const { operations, operationsByKind } = compile((x, y) => mul(sin(x), y), [1, 1]);
  expect([operations, operationsByKind]).toEqual([4, { sin: 1, mul: 2, cos: 1 }]);
  const many = compile((x) => sum(mul(x, x)), [array(Array.from({ length: 30_000 }, () => 1))]);
  expect(many.how).toBe('arrays');
  expect(Object.values(many.operationsByKind).reduce((a, b) => a + b)).toBe(many.operations);
  expect(many.operationsByKind.sum).toBe(1);
});
