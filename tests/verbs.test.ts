import { add, array, cos, dot, exp, mul, NdArray, sin, square, sub, sum, type Value } from '@fourgrad/ops';
import { describe, expect, it } from 'vitest';
import { expectClose } from './support/closeness.ts';
import { modeNames, modes } from './support/modes.ts';

const tolerance = { symbolic: 1e-14, forward: 1e-14, reverse: 1e-14, numeric: 1e-9 };
// second differences leave eps^(1/2)
const second = { ...tolerance, numeric: 1e-6 };

describe.each(modeNames)('%s mode: structure in, structure out', (mode) => {
  const { derivative, gradient, hessian, hvp, jacobian, jvp, valueAndGradient, vjp } = modes[mode];
  const close = (got: unknown, want: unknown) => expectClose(got, want, tolerance[mode]);

  it('derivative has the structure of the result', () => {
    close(derivative((x) => square(x))(3), 6);
    const wave = derivative((t) => ({ position: [sin(t), cos(t)], phase: mul(2, t) }))(0.5);
    expect(Object.keys(wave)).toEqual(['position', 'phase']);
    close(wave, { position: [Math.cos(0.5), -Math.sin(0.5)], phase: 2 });
    close(derivative((t) => mul(t, array([1, 2])))(3), array([1, 2]));
  });

  it('gradient has the structure of the argument, a tuple for several', () => {
    close(gradient((x) => square(x))(3), 6);
    close(gradient((x, y) => mul(x, y))(2, 3), [3, 2]);
    const loss = ({ w, b }: any) => add(mul(w[0], w[1]), mul(b.c, b.c));
    expect(gradient(loss)({ w: [2, 3], b: { c: 4 } })).toMatchObject({ w: { length: 2 }, b: {} });
    close(gradient(loss)({ w: [2, 3], b: { c: 4 } }), { w: [3, 2], b: { c: 8 } });
    const [dx, dy] = gradient((x: NdArray, y: Value) => mul(sum(square(x)), y))(array([[1, 2]]), 3);
    expect(dx).toBeInstanceOf(NdArray);
    expect(dx.shape).toEqual([1, 2]);
    close([dx, dy], [[6, 12], 5]);
  });

  it('valueAndGradient has both', () => {
    const [value, slope] = valueAndGradient((x: Value, y: Value) => mul(x, y))(2, 3);
    expect(value).toBe(6);
    close(slope, [3, 2]);
  });

  it('jacobian has rows: arrays from arrays, an NdArray from an NdArray', () => {
    const polar = ([r, t]: Value[]) => [mul(r, cos(t)), mul(r, sin(t)), r];
    const rows = jacobian(polar)([2, 0]);
    expect(rows).toHaveLength(3);
    close(rows, [[1, 0], [0, 2], [1, 0]]); // biome-ignore format: a matrix
    const J = jacobian((x: NdArray) => mul(x, array([[1], [2]])))(array([3, 4, 5]));
    expect(J.shape).toEqual([2, 3, 3]);
    close(J.toArray()[1], [[2, 0, 0], [0, 2, 0], [0, 0, 2]]); // biome-ignore format: a matrix
    close(jacobian((x) => sum(x))(array([1, 2])), [1, 1]);
    close(jacobian((x) => [x, mul(2, x)])(5), [1, 2]);
    close(jacobian(({ a, b }) => [mul(a, b), a])({ a: 2, b: 3 }), [{ a: 3, b: 2 }, { a: 1, b: 0 }]); // biome-ignore format: rows
  });

  it('hessian has rows of rows, an NdArray for an NdArray, a number for a number', () => {
    const f = ([x, y]: Value[]) => mul(square(x), y);
    expectClose(hessian(f)([3, 2]), [[4, 6], [6, 0]], second[mode]); // biome-ignore format: a matrix
    expectClose(hessian((x) => mul(x, square(x)))(2), 12, second[mode]);
    const H = hessian((x: NdArray) => square(sum(x)))(array([[1, 2]]));
    expect(H.shape).toEqual([1, 2, 1, 2]);
    expectClose(H, [2, 2, 2, 2], second[mode]);
    const rows = hessian(({ w, b }) => mul(sum(w), square(b)))({ w: array([1, 2]), b: 3 });
    expectClose(rows, [{ w: [0, 0], b: 6 }, { w: [0, 0], b: 6 }, { w: [6, 6], b: 6 }], second[mode]); // biome-ignore format: rows
  });

  it('jvp has the value and J v with the structure of the result', () => {
    const f = ({ w, b }: any) => ({ y: mul(w, b), s: sum(w) });
    const [value, tangent] = jvp(f)({ w: array([1, 2]), b: 3 }, { w: array([1, 0]), b: 10 });
    close(value, { y: [3, 6], s: 3 });
    close(tangent, { y: [13, 20], s: 1 });
    expect(tangent.y).toBeInstanceOf(NdArray);
  });

  it('vjp has the value and w J with the structure of the argument', () => {
    const f = ({ w, b }: any) => ({ y: mul(w, b), s: sum(w) });
    const [value, cotangent] = vjp(f)({ w: array([1, 2]), b: 3 }, { y: array([1, 10]), s: 100 });
    close(value, { y: [3, 6], s: 3 });
    close(cotangent, { w: [103, 130], b: 21 });
    expect(cotangent.w).toBeInstanceOf(NdArray);
  });

  it('hvp is the Hessian times v: numbers, arrays, NdArrays and structures', () => {
    expectClose(hvp((x) => exp(x))(1, 2), 2 * Math.E, second[mode]);
    expectClose(hvp(([x, y]) => mul(square(x), y))([3, 2], [1, -1]), [-2, 6], second[mode]);
    expectClose(hvp((x) => square(dot(x, x)))(array([1, 2]), array([1, 1])), [44, 68], second[mode]);
    const product = hvp(({ w, b }) => mul(sum(w), square(b)))({ w: [1, 2], b: 3 }, { w: [1, 0], b: 1 });
    expectClose(product, { w: [6, 6], b: 12 }, second[mode]);
  });

  it('an argument that the result does not depend on gets zeros of its shape', () => {
    close(gradient((x, _y) => square(x))(3, array([1, 2])), [6, [0, 0]]);
    expect(gradient((_x) => 7)([1, 2])).toEqual([0, 0]);
    expect(hessian((x) => sub(x[0], x[1]))([1, 2])).toEqual([[0, 0], [0, 0]]); // biome-ignore format: a matrix
  });

  it('nothing has a gradient of nothing', () => {
    expect(gradient((_x) => 3)([])).toEqual([]);
    expect(hessian(() => 3)([])).toEqual([]);
    expect(jacobian(() => [])([1, 2])).toEqual([]);
    close(gradient((x) => sum(x))(array([])), []);
  });

  it('leaves its arguments as they were', () => {
    const x = { w: [1, 2], m: array([3, 4]) };
    const before = JSON.stringify(x);
    gradient(({ w, m }) => add(mul(w[0], w[1]), dot(m, m)))(x);
    expect(JSON.stringify(x)).toBe(before);
  });
});

describe.each(modeNames)('%s mode: errors that teach', (mode) => {
  const { derivative, gradient, hessian, hvp, jacobian, jvp, valueAndGradient, vjp } = modes[mode];
  const identity = (x: unknown) => x;

  it('a result that is no scalar names its shape and jacobian', () => {
    expect(() => gradient(identity)(array([1, 2, 3]))).toThrow(
      'gradient needs a scalar result, got shape [3]; use jacobian',
    );
    expect(() => gradient(identity)([1, 2])).toThrow(
      'gradient needs a scalar result, got a structure of 2 numbers; use jacobian',
    );
    expect(() => valueAndGradient(identity)(array([1]))).toThrow(
      'valueAndGradient needs a scalar result, got shape [1]',
    );
    expect(() => hessian(identity)([1, 2])).toThrow(/needs a scalar result.*; use jacobian/);
  });

  it('derivative takes one number', () => {
    expect(() => derivative(identity)([1] as never)).toThrow(
      'derivative takes one number; use gradient or jacobian',
    );
    expect(() => derivative(identity)(array([1]) as never)).toThrow(TypeError);
    expect(() => derivative(identity)('2' as never)).toThrow('derivative takes one number');
  });

  it('a direction of another shape names both shapes', () => {
    expect(() => jvp(identity)([1, 2], [1])).toThrow(
      'jvp: the tangent must match in shape: expected [], [], got []',
    );
    expect(() => jvp(identity)(array([1, 2]), array([1, 2, 3]))).toThrow('expected [2], got [3]');
    expect(() => vjp(identity)(array([1, 2]), 1)).toThrow(
      'vjp: the cotangent must match in shape: expected [2], got []',
    );
  });

  it('hvp and hessian check what they are given like the other verbs', () => {
    expect(() => hvp(([x, y]) => mul(x, y))([1, 2], [1])).toThrow(
      /must match in shape: expected \[\], \[\], got \[\]/,
    );
    expect(() => hvp((x) => sum(x))(array([1, 2]), [1, 2])).toThrow(
      'must match in shape: expected [2], got [], []',
    );
    expect(() => hvp(3 as never)(1, 1)).toThrow('needs a function, got number');
    expect(() => hessian(3 as never)(1)).toThrow('needs a function, got number');
    expect(hessian((x) => mul(square(x), Number.NaN))(1)).toBeNaN();
  });

  it('an argument that is no structure of numbers says where', () => {
    expect(() => gradient(identity)({ w: [1, 'two'] })).toThrow('got a string at [0].w[1]');
    expect(() => gradient(identity)(undefined)).toThrow('got undefined');
    expect(() => jacobian(identity)(new Map())).toThrow('got a Map');
  });

  it('a result that is no structure of numbers says what it is', () => {
    expect(() => gradient((_x) => undefined)(1)).toThrow(
      'gradient: the function returned undefined; is a return missing?',
    );
    expect(() => gradient((_x) => 'x')(1)).toThrow('got a string');
    expect(() => gradient(async (x) => x)(1)).toThrow('got a Promise');
  });

  it('what is no function, or has no argument, names the verb', () => {
    expect(() => gradient(3 as never)(1)).toThrow('gradient needs a function, got number');
    expect(() => jacobian(null as never)(1)).toThrow('jacobian needs a function, got null');
    expect(() => gradient(() => 1)()).toThrow(
      'gradient needs an argument to differentiate by: gradient(f)(x)',
    );
  });

  it('shapes that do not broadcast must match', () => {
    expect(() => gradient((x) => sum(add(x, array([1, 2, 3]))))(array([1, 2]))).toThrow('must match');
  });

  it('JavaScript operators on traced values say what to write', () => {
    if (mode === 'numeric') {
      expect(derivative((x) => x * x)(3)).toBeCloseTo(6, 9); // plain numbers: operators work
      return;
    }
    expect(() => derivative((x) => x * x)(3)).toThrow(
      /JavaScript operators do not see [\w ]+: write mul\(x, y\) for x \* y/,
    );
    expect(() => derivative((x) => (x > 1 ? x : 0))(3)).toThrow('greater(x, y) for x > y');
    expect(() => derivative((x) => Math.sin(x))(3)).toThrow(TypeError);
  });

  it('an error of the function comes through', () => {
    const failing = (_x: Value) => {
      throw new RangeError('my own');
    };
    expect(() => gradient(failing)(1)).toThrow('my own');
    expect(gradient((x) => square(x))(3)).toBeCloseTo(6, 8);
  });
});
