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

  it('a direction finds its argument by key, whatever the order of the keys', () => {
    const f = ({ a, b }: any) => mul(square(a), b);
    close(jvp(f)({ a: 2, b: 3 }, { b: 10, a: 1 }), [12, 52]);
    expectClose(hvp(f)({ a: 2, b: 3 }, { b: 0, a: 1 }), { a: 6, b: 4 }, second[mode]);
    const both = (x: any) => ({ twice: mul(2, x), square: square(x) });
    expectClose(vjp(both)(3, { square: 1, twice: 0 })[1], 6, tolerance[mode]);
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
