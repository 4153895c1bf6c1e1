import { add, array, mul, square, sum, type Value } from '@fourgrad/ops';
import { describe, expect, it } from 'vitest';
import { modeNames, modes } from './support/modes.ts';

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

  it('a direction of the right shapes in other containers is refused', () => {
    const f = ({ a, b }: any) => add(mul(a, 2), mul(b, 3));
    const unlike = 'must have the same lists and the same keys as what it belongs to';
    expect(() => jvp(f)({ a: 1, b: 2 }, { c: 1, d: 0 })).toThrow(`jvp: the tangent ${unlike}`);
    expect(() => hvp(f)({ a: 1, b: 2 }, [1, 0])).toThrow(unlike);
    expect(() => vjp(([x, y]) => [[x], y])([1, 2], [1, [1]])).toThrow(`vjp: the cotangent ${unlike}`);
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
