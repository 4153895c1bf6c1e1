import { describe, expect, it } from 'vitest';
import {
  add,
  array,
  derivative,
  div,
  floor,
  gradient,
  gt,
  jacobian,
  jvp,
  log,
  mul,
  primal,
  product,
  sin,
  sqrt,
  sub,
  type Value,
  where,
} from '../src/index.js';

describe('dual numbers', () => {
  it('carry the tangent of each operation, product and quotient rule included', () => {
    expect(derivative((x) => mul(x, sin(x)))(2)).toBe(Math.sin(2) + 2 * Math.cos(2));
    expect(derivative((x) => div(1, x))(4)).toBe(-1 / 16);
    expect(derivative((x) => sub(x, mul(3, x)))(2)).toBe(-2);
  });

  it('evaluate the function once for each direction', () => {
    let runs = 0;
    const f = ([x, y, z]: Value[]) => {
      runs += 1;
      return mul(mul(x, y), z);
    };
    expect(gradient(f)([2, 3, 4])).toEqual([12, 8, 6]);
    expect(runs).toBe(3);
    runs = 0;
    expect(jvp(f)([2, 3, 4], [1, 1, 1])).toEqual([24, 26]);
    expect(runs).toBe(1);
  });

  it('of different calls stay apart (Siskind and Pearlmutter 2005)', () => {
    expect(derivative((x) => mul(x, derivative((y) => add(x, y))(1)))(1)).toBe(1);
    expect(derivative((x) => derivative((y) => mul(x, mul(y, y)))(x))(3)).toBe(12);
  });

  it('can be closed over: an outer dual is a constant of the inner call', () => {
    const f = (x: any) => derivative((y) => mul(sin(x), mul(y, y)))(3);
    expect(derivative(f)(0)).toBe(6);
  });

  it('end at a discrete primitive: its result is a plain number, with nothing to carry', () => {
    const results: unknown[] = [];
    derivative((x) => {
      results.push(floor(x), gt(x, 1));
      return x;
    })(2.5);
    expect(results).toEqual([2, 1]);
  });

  it('that outlive their call are constants to a later one', () => {
    let escaped: any;
    derivative((x) => {
      escaped = x;
      return x;
    })(5);
    expect(primal(derivative((x) => mul(x, escaped))(2))).toBe(5);
  });
});

describe('a strong zero', () => {
  it('what does not depend on the input contributes nothing, even against infinity', () => {
    expect(derivative((x) => add(x, sqrt(0)))(1)).toBe(1);
    expect(gradient((x, y) => mul(sqrt(x), y))(0, 0)).toEqual([0, 0]);
    expect(derivative((x) => add(mul(0, log(x)), x))(0)).toBe(1);
    expect(jacobian((x) => mul(x, array([0, 1])))(array([1, 1])).toArray()).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  it('holds in arrays, element by element', () => {
    const [, tangent] = jvp((x) => sqrt(x))(array([0, 0, 4]), array([0, 1, 1]));
    expect(tangent.toArray()).toEqual([0, Number.POSITIVE_INFINITY, 0.25]);
    expect(product(array([Number.POSITIVE_INFINITY, Number.NaN, 2]), array([0, 0, 3]))).toEqual(
      array([0, 0, 6]),
    );
  });

  it('but what is NaN and does depend on the input stays NaN', () => {
    expect(derivative((x) => mul(x, Number.NaN))(1)).toBeNaN();
    expect(jvp((x) => where(1, mul(x, Number.NaN), x))(1, 1)).toEqual([Number.NaN, Number.NaN]);
  });
});
