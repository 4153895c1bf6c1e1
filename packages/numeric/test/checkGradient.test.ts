import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, array, checkGradient, mul, NdArray, sin, square, sum } from '../src/index.js';

/** tanh(W1 x + b1), and W2 of that, squared: in plain numbers, with its gradient by hand. */
const x = [0.5, -1];
const net = {
  W1: [
    [0.3, -0.2],
    [0.1, 0.4],
    [-0.5, 0.6],
  ],
  b1: [0.1, 0, -0.2],
  W2: [0.7, -0.3, 0.2],
  b2: 0.05,
};
type Net = typeof net;
const hidden = ({ W1, b1 }: Net) => W1.map((row, j) => Math.tanh(row[0] * x[0] + row[1] * x[1] + b1[j]));
const output = (p: Net) => hidden(p).reduce((total, a, j) => total + p.W2[j] * a, p.b2);
const loss = (p: Net) => output(p) ** 2;
const backward = (p: Net): Net => {
  const a = hidden(p);
  const error = 2 * output(p);
  const b1 = a.map((value, j) => error * p.W2[j] * (1 - value ** 2));
  return {
    W1: b1.map((delta) => x.map((input) => delta * input)),
    b1,
    W2: a.map((value) => error * value),
    b2: error,
  };
};

describe('checkGradient finds a right gradient right', () => {
  it.each<[string, (p: any) => any, (p: any) => any, unknown, number]>([
    ['a number', Math.sin, Math.cos, 1, 1],
    ['an array', ([a, b]) => a * a * b, ([a, b]) => [2 * a * b, a * a], [3, -2], 2],
    [
      'rows of different lengths',
      ([[a], [b, c]]) => a * b * c,
      ([[a], [b, c]]) => [[b * c], [a * c, a * b]],
      [[2], [3, 4]],
      3,
    ],
    ['a Float64Array', ([a, b]) => a * b, ([a, b]) => new Float64Array([b, a]), new Float64Array([3, 4]), 2],
    ['a network of named parameters', loss, backward, net, 13],
    [
      'a list of layers',
      ([{ w }, { w: v }]) => w * v[0],
      ([{ w }, { w: v }]) => [{ w: v[0] }, { w: [w] }],
      [{ w: 2 }, { w: [5] }],
      2,
    ],
    [
      'an NdArray',
      (A) => sum(mul(A, square(A))),
      (A) => mul(3, square(A)),
      array([
        [1, 2, 3],
        [4, 5, 6],
      ]),
      6,
    ],
    [
      'arrays by name',
      ({ A, b }) => add(sum(sin(A)), b),
      ({ A }) => ({ A: array(A.toArray().map(Math.cos)), b: 1 }),
      { A: array([1, 2]), b: 3 },
      3,
    ],
    ['an NdArray without axes', (a) => square(a), (a) => array(mul(2, a)), array(3), 1],
  ])('of %s', (_what, f, gradient, at, count) => {
    const { ok, failures, relativeError, evaluations, worst } = checkGradient(f, gradient, at);
    expect({ ok, failures, evaluations }).toEqual({ ok: true, failures: [], evaluations: 2 * count });
    expect(relativeError).toBeLessThan(1e-8);
    expect(worst.error).toBeLessThanOrEqual(worst.allowed);
  });

  it('given as a function or as a structure', () => {
    expect(checkGradient(loss, backward(net), net)).toEqual(checkGradient(loss, backward, net));
  });

  it('for random polynomials, and wrong with one coefficient changed', () => {
    const coefficients = fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 2, maxLength: 6 });
    const coordinate = fc.integer({ min: -64, max: 64 }).map((n) => n / 32);
    const terms = fc.array(fc.tuple(coefficients, coordinate), { minLength: 1, maxLength: 4 });
    // sum of p_i(x_i), p(x) = c0 + c1 x + c2 x^2 + ...
    const power = (c: number[], at: number) => c.reduce((total, ck, k) => total + ck * at ** k, 0);
    const slope = (c: number[], at: number) =>
      c.reduce((total, ck, k) => (k === 0 ? total : total + k * ck * at ** (k - 1)), 0);
    fc.assert(
      fc.property(terms, fc.nat(), (list, chosen) => {
        const f = (at: number[]) => list.reduce((total, [c], i) => total + power(c, at[i]), 0);
        const gradient = (at: number[]) => list.map(([c], i) => slope(c, at[i]));
        const at = list.map(([, value]) => value);
        expect(checkGradient(f, gradient, at).failures).toEqual([]);
        const wrong = chosen % list.length;
        const shifted = gradient(at).map((value, i) => (i === wrong ? value + 1 + Math.abs(value) : value));
        const { failures, worst } = checkGradient(f, shifted, at);
        expect(failures.map(({ path }) => path)).toEqual([`[${wrong}]`]);
        expect(worst).toEqual(failures[0]);
      }),
    );
  });
});

describe('checkGradient names the entry that is wrong', () => {
  const right = backward(net);
  const changed = (change: (gradient: any) => void) => {
    const gradient = structuredClone(right);
    change(gradient);
    return checkGradient(loss, gradient, net);
  };

  it.each<[string, string, (gradient: any) => void]>([
    ['one entry of a matrix', 'W1[2][1]', (g) => (g.W1[2][1] += 0.01)],
    ['a wrong sign', 'b2', (g) => (g.b2 = -g.b2)],
    ['an entry left at zero', 'W2[0]', (g) => (g.W2[0] = 0)],
    ['a factor of two forgotten', 'b1[0]', (g) => (g.b1[0] /= 2)],
    ['NaN', 'b1[1]', (g) => (g.b1[1] = Number.NaN)],
    ['infinity', 'W1[0][0]', (g) => (g.W1[0][0] = Number.POSITIVE_INFINITY)],
  ])('%s: %s', (_what, path, change) => {
    const { ok, failures, worst, message } = changed(change);
    expect(ok).toBe(false);
    expect(failures.map((entry) => entry.path)).toEqual([path]);
    expect(worst).toEqual(failures[0]);
    expect(message).toContain(`off in 1 of 13 entries`);
    expect(message).toContain(`  ${path}: gradient `);
  });

  it('and says by how much', () => {
    const { failures, relativeError, message } = checkGradient(
      ([a, b]) => a * b,
      ([a]) => [a, a],
      [2, 3],
    );
    expect(failures).toEqual([
      {
        path: '[0]',
        analytic: 2,
        numeric: expect.closeTo(3, 8),
        error: expect.closeTo(1, 8),
        allowed: expect.closeTo(1e-5 + 3e-3, 8),
      },
    ]);
    expect(relativeError).toBeCloseTo(1 / Math.hypot(3, 2), 8);
    expect(message).toBe(
      'the gradient is off in 1 of 2 entries, relative error 0.28:\n' +
        '  [0]: gradient 2, central difference 3, off by 1, allowed 0.003',
    );
  });

  it('all of them, in the order of x, the message ten', () => {
    const at = Array.from({ length: 12 }, (_, i) => i);
    const { failures, message, worst } = checkGradient(
      (v: number[]) => v.reduce((a, b) => a + b),
      at.map((i) => 2 + i),
      at,
    );
    expect(failures.map(({ path }) => path)).toEqual(at.map((i) => `[${i}]`));
    expect(worst.path).toBe('[11]');
    expect(message.split('\n')).toHaveLength(12);
    expect(message).toMatch(/\n {2}and 2 more$/);
  });

  it('in an NdArray by its indices', () => {
    const A = array([
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ]);
    const wrong = new NdArray([1, 2, 3], Float64Array.of(2, 4, 6, 8, 11, 12));
    expect(checkGradient((B) => sum(square(B)), wrong, A).failures.map(({ path }) => path)).toEqual([
      '[0][1][1]',
    ]);
  });

  it('by the way one writes it in JavaScript', () => {
    const at = { layers: [{ 'fc.weight': [1, 2], größe: 3 }] };
    const zero = { layers: [{ 'fc.weight': [0, 0], größe: 0 }] };
    const f = ({ layers: [layer] }: any) => layer['fc.weight'][0] + layer['fc.weight'][1] + layer.größe;
    expect(checkGradient(f, zero, at).failures.map(({ path }) => path)).toEqual([
      'layers[0]["fc.weight"][0]',
      'layers[0]["fc.weight"][1]',
      'layers[0].größe',
    ]);
  });

  it('without a path if x is one number', () => {
    const { worst, message } = checkGradient(Math.sin, (a) => -Math.cos(a), 0);
    expect(worst.path).toBe('');
    expect(message).toBe(
      'the gradient is off in 1 of 1 entry, relative error 2:\n' +
        '  gradient -1, central difference 1, off by 2, allowed 0.001',
    );
  });

  it('by throwing, if asked for', () => {
    const check = () => checkGradient(Math.sin, Math.sin, 0, { throws: true });
    expect(check).toThrow('the gradient is off in 1 of 1 entry');
    expect(checkGradient(Math.sin, Math.cos, 0, { throws: true }).message).toMatch(
      /^the gradient is right in 1 entry, /,
    );
  });
});

describe('the tolerance of checkGradient', () => {
  const off = (by: number, options = {}) => checkGradient((a) => 1000 * a, 1000 + by, 1, options).ok;

  it('is atol + rtol |numeric|', () => {
    expect([off(0.99), off(1.01)]).toEqual([true, false]);
    expect([off(0.09, { rtol: 1e-4 }), off(0.11, { rtol: 1e-4 })]).toEqual([true, false]);
    expect([off(2.9, { atol: 2 }), off(3.1, { atol: 2 })]).toEqual([true, false]);
    expect(checkGradient(() => 5, 0.9e-5, 1).ok).toBe(true);
    expect(checkGradient(() => 5, 1.1e-5, 1).ok).toBe(false);
  });

  it('may be zero where differences are exact', () => {
    const { ok, relativeError } = checkGradient((a) => 2 * a, 2, 1, { eps: 0.5, atol: 0, rtol: 0 });
    expect([ok, relativeError]).toEqual([true, 0]);
    const exact = { eps: 0.5, atol: 0, rtol: 0 };
    expect(checkGradient(([, a]) => 2 * a, [0, 3], [1, 1], exact).worst.path).toBe('[1]');
    expect(checkGradient(([a]) => 2 * a, [3, 0], [1, 1], exact).worst.path).toBe('[0]');
  });

  it.each([
    ['f is NaN', () => Number.NaN, 0],
    ['f is infinite', () => Number.POSITIVE_INFINITY, 0],
    ['the difference is infinite', (a: number) => a * Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    ['the difference overflows', (a: number) => (a > 0 ? 1 : -1) * Number.MAX_VALUE, 1],
  ])('lets nothing pass where %s', (_what, f, gradient) => {
    const { ok, worst } = checkGradient(f, gradient, 0);
    expect([ok, worst.analytic]).toEqual([false, gradient]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('lets nothing pass at %d', (at) => {
    expect(checkGradient(() => 1, 0, at).ok).toBe(false);
  });

  it('puts what is not finite before every other error', () => {
    expect(checkGradient(([a]) => a, [1, Number.NaN, 1e9], [1, 2, 3]).worst.path).toBe('[1]');
  });

  it('divides by the step that was taken, not the one that was meant', () => {
    expect(checkGradient((a) => a, 1, 1e9 / 3, { rtol: 0, atol: 1e-12 }).ok).toBe(true);
  });

  it('wants a step that changes x', () => {
    expect(() => checkGradient(({ w: [, a] }) => a, { w: [0, 0] }, { w: [1, 1e12] })).toThrow(
      new RangeError('checkGradient: eps = 0.000001 is lost in x = 1000000000000 at w[1]; use a larger one'),
    );
    expect(checkGradient((a) => a, 1, 1e12, { eps: 1 }).ok).toBe(true);
  });

  it.each([
    [{ eps: 0 }, 'eps must be positive and finite, got 0'],
    [{ eps: Number.NaN }, 'eps must be positive and finite, got NaN'],
    [{ atol: -1 }, 'atol must be finite and not negative, got -1'],
    [{ rtol: Number.NaN }, 'rtol must be finite and not negative, got NaN'],
  ])('is checked: %j', (options, message) => {
    expect(() => checkGradient(Math.sin, Math.cos, 0, options)).toThrow(new RangeError(message));
  });
});

describe('checkGradient says where a gradient has not the structure of x', () => {
  const f = () => 0;
  it.each<[unknown, unknown, string]>([
    [1, [1], 'expected a number, got a JavaScript array of 1'],
    [1, undefined, 'expected a number, got undefined'],
    [[1, 2], [1], 'expected a JavaScript array of 2, got a JavaScript array of 1'],
    [[1, 2], [1, undefined], 'expected a number at [1], got undefined'],
    [[1, 2], [1, '2'], 'expected a number at [1], got a string'],
    [[1, 2], [1, null], 'expected a number at [1], got null'],
    [[1, 2], array([1, 2]), 'expected a JavaScript array of 2, got an NdArray of shape [2]'],
    [
      { W1: [[1, 2, 3]] },
      { W1: [[1, 2]] },
      'expected a JavaScript array of 3 at W1[0], got a JavaScript array of 2',
    ],
    [
      { W1: [[1, 2, 3]] },
      { W1: [[1, 2, [3]]] },
      'expected a number at W1[0][2], got a JavaScript array of 1',
    ],
    [{ W1: 1, b1: 2 }, { W1: 1 }, 'it has no b1'],
    [{ n: [{ W1: 1, b1: 2 }] }, { n: [{ W1: 1 }] }, 'it has no n[0].b1'],
    [{ W1: 1 }, { W1: 1, b1: 2 }, 'x has no b1'],
    [{ W1: 1 }, [1], 'expected an object, got a JavaScript array of 1'],
    [{ toString: 1 }, {}, 'it has no toString'],
    [
      { A: array([[1, 2, 3]]) },
      { A: array([[1], [2], [3]]) },
      'expected an NdArray of shape [1, 3] at A, got an NdArray of shape [3, 1]',
    ],
    [array([1, 2]), [1, 2], 'expected an NdArray of shape [2], got a JavaScript array of 2'],
  ])('x = %j, gradient %j', (at, gradient, message) => {
    expect(() => checkGradient(f, () => gradient, at)).toThrow(
      new TypeError(`checkGradient: the gradient must have the structure of x: ${message}`),
    );
  });

  it('whatever the order of its keys', () => {
    expect(checkGradient(({ a, b }) => a + 2 * b, { b: 2, a: 1 }, { a: 5, b: 6 }).ok).toBe(true);
  });

  it.each<[unknown, unknown, unknown, string]>([
    [() => [1, 2], 0, 1, 'checkGradient needs a scalar result, got a JavaScript array of 2'],
    [() => array([1]), 0, 1, 'checkGradient needs a scalar result, got an NdArray of shape [1]'],
    [() => undefined, 0, 1, 'checkGradient needs a scalar result, got undefined; is a return missing?'],
    [3, 0, 1, 'checkGradient needs a function, got a number'],
    [(a: number, b: number) => a + b, [1, 1], [1, 2], 'checkGradient takes functions of one argument'],
    [() => 1, (a: number, _b: number) => [a], [1], 'checkGradient takes functions of one argument'],
    [() => 1, [], [], 'checkGradient: x has no numbers to check'],
    [() => 1, { w: ['1'] }, { w: ['1'] }, 'got a string at .w[0]'],
  ])('and refuses what is no case of it (%#)', (g, gradient, at, message) => {
    const check = () => checkGradient(g as never, gradient as never, at);
    expect(check).toThrow(TypeError);
    expect(check).toThrow(message);
  });
});

describe('checkGradient leaves x alone', () => {
  const frozen = () => Object.freeze({ w: Object.freeze([1, 2]), A: array([3, 4]) });
  const spoil = (p: any) => {
    p.w[0] = 100;
    p.A.data[1] = 100;
    p.extra = 1;
  };

  it('while f runs, and whatever f and the gradient do to their arguments', () => {
    const at = frozen();
    const during: unknown[] = [];
    const f = (p: any) => {
      const y = p.w[0] * p.w[1] + p.A.data[0] * p.A.data[1];
      during.push([...at.w, ...at.A.data]);
      spoil(p);
      return y;
    };
    const gradient = (p: any) => {
      const result = { w: [p.w[1], p.w[0]], A: array([p.A.data[1], p.A.data[0]]) };
      spoil(p);
      return result;
    };
    const { ok, evaluations } = checkGradient(f, gradient, at);
    expect([ok, evaluations]).toEqual([true, 8]);
    expect(during).toEqual(Array.from({ length: 8 }, () => [1, 2, 3, 4]));
    expect([...at.w, ...at.A.data]).toEqual([1, 2, 3, 4]);
  });

  it('if f throws', () => {
    const at = { w: [1, 2] };
    const f = (): number => {
      throw new Error('no value here');
    };
    expect(() => checkGradient(f, { w: [0, 0] }, at)).toThrow('no value here');
    expect(at).toEqual({ w: [1, 2] });
  });

  it('and takes the gradient as it was before f ran', () => {
    const buffer = [0, 0];
    const f = ([a, b]: number[]) => {
      buffer.fill(99);
      return a * b;
    };
    const gradient = ([a, b]: number[]) => {
      buffer[0] = b;
      buffer[1] = a;
      return buffer;
    };
    expect(checkGradient(f, gradient, [2, 3]).ok).toBe(true);
  });

  it('and gives f points that differ from x in one number, by eps', () => {
    const points: number[][] = [];
    const f = (p: number[]) => {
      points.push(p);
      return 0;
    };
    checkGradient(f, [0, 0], [1, 2], { eps: 0.25 });
    expect(points).toEqual([
      [1.25, 2],
      [0.75, 2],
      [1, 2.25],
      [1, 1.75],
    ]);
  });
});
