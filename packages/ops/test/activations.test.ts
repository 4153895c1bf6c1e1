import { derivative as forwardDerivative } from '@fourgrad/forward';
import { derivative, hessian } from '@fourgrad/reverse';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { array, elu, fmod, leakyRelu, logAddExp, type Value } from '../src/index.js';

const INFINITY = Number.POSITIVE_INFINITY;

describe.each([
  ['reverse', derivative],
  ['forward', forwardDerivative],
])('functions made of two pieces are differentiated right where the pieces meet, %s mode', (_mode, d) => {
  it("elu'(0) is alpha, since exp'(0) = 1", () => {
    expect([0.5, 1, 2].map((alpha) => d((x: Value) => elu(x, alpha))(0))).toEqual([0.5, 1, 2]);
  });

  it("fmod'(0) is 1", () => {
    expect(d((x: Value) => fmod(x, 3))(0)).toBe(1);
    expect(d((y: Value) => fmod(0, y))(3) + 0).toBe(0);
  });
});

describe('fmod', () => {
  it('is the remainder of JavaScript to the bit, and its derivative by y is minus the whole quotient', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(number, number, (x, y) => {
        expect(fmod(x, y) + 0).toBe((x % y) + 0);
      }),
    );
    for (const [x, y] of [[7, 3], [-7, 3], [7, -3], [-7, -3]] as const) // biome-ignore format: pairs
      expect(derivative((v: Value) => fmod(x, v))(y) + 0).toBe(-Math.trunc(x / y) + 0);
  });
});

describe('logAddExp', () => {
  it('of two equal numbers has the gradient 1/2 and the Hessian 1/4, -1/4', () => {
    expect(hessian(([x, y]: Value[]) => logAddExp(x, y))([2, 2])).toEqual([
      [0.25, -0.25],
      [-0.25, 0.25],
    ]);
  });

  it('of infinities is the larger one', () => {
    const list = [INFINITY, -INFINITY, 3];
    for (const x of list)
      for (const y of list)
        if (x !== 3 || y !== 3) expect(logAddExp(x, y), `${x}, ${y}`).toBe(Math.max(x, y));
  });

  it('of NaN is NaN, beside an infinity, too', () => {
    for (const x of [3, INFINITY, -INFINITY, Number.NaN]) {
      expect(logAddExp(Number.NaN, x)).toBeNaN();
      expect(logAddExp(x, Number.NaN)).toBeNaN();
    }
  });

  it('keeps the digits of what the smaller one adds', () => {
    expect(logAddExp(-50, 0)).toBeCloseTo(Math.exp(-50), 35);
  });
});

describe('leakyRelu', () => {
  it('has the slope 1/100 if none is given', () => {
    expect(leakyRelu(array([-2, 3])).toArray()).toEqual([-0.02, 3]);
    expect(derivative((x: Value) => leakyRelu(x))(-1)).toBe(0.01);
  });
});
