import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../../tests/support/linear-time.ts';
import {
  add,
  array,
  derivative,
  exp,
  gradient,
  jacobian,
  jvp,
  less,
  mul,
  sin,
  sqrt,
  square,
  sum,
  type Value,
  valueAndGradient,
} from '../src/index.js';
import { PAGE } from '../src/page.js';
import { tape } from '../src/tape.js';

/** Runs something and asserts that the tape is as it was. */
function leavingTheTape<T>(run: () => T): T {
  const before = { ...tape };
  const result = run();
  expect({ cursor: tape.cursor, level: tape.level }).toEqual({ cursor: before.cursor, level: before.level });
  return result;
}

describe('the tape', () => {
  it('is as it was after a gradient', () => {
    expect(leavingTheTape(() => gradient((x, y) => mul(sin(x), y))(2, 3))).toEqual([
      3 * Math.cos(2),
      Math.sin(2),
    ]);
  });

  it('is as it was after an inner gradient, inside the outer one', () => {
    const outer = (x: any) => {
      const [before, level] = [tape.cursor, tape.level];
      const slope = derivative((y) => square(y))(3);
      expect([tape.cursor, tape.level]).toEqual([before, level]);
      return mul(x, slope);
    };
    expect(leavingTheTape(() => derivative(outer)(5))).toBe(6);
  });

  it('keeps what an inner call recorded for the outer one', () => {
    // d/dx x d/dy (x y^2) at y = x is d/dx 2 x^3
    const inner = (x: any) => mul(x, derivative((y) => mul(x, square(y)))(x));
    expect(leavingTheTape(() => derivative(inner)(3))).toBe(54);
    const thrice = (x: any) => derivative((y) => derivative((z) => mul(mul(x, y), square(z)))(y))(x);
    expect(leavingTheTape(() => derivative(thrice)(2))).toBe(8 * 2); // d/dx 4 x^2
  });

  it('is as it was after many inner gradients: they do not pile up', () => {
    const f = (x: Value) => {
      let total: Value = 0;
      for (let k = 0; k < 1000; k++) total = add(total, mul(x, derivative((y) => sin(mul(k, y)))(0)));
      return total;
    };
    const sizes = new Set<number>();
    const watched = (x: Value) => {
      const result = f(x);
      sizes.add(tape.cursor);
      return result;
    };
    expect(leavingTheTape(() => derivative(watched)(1))).toBe((999 * 1000) / 2);
    expect(Math.max(...sizes)).toBeLessThan(2500);
  });

  /** n + 1 times x, by n additions. */
  const longSum = (x: Value, n: number) => {
    let y = x;
    for (let k = 0; k < n; k++) y = add(y, x);
    return y;
  };

  it('goes over several pages, and a swept adjoint does not leak into the next call', () => {
    expect(leavingTheTape(() => derivative((x) => longSum(x, 2.5 * PAGE))(1))).toBe(2.5 * PAGE + 1);
    expect(leavingTheTape(() => derivative((x) => mul(x, x))(3))).toBe(6);
    expect(leavingTheTape(() => derivative((x) => longSum(x, 2 * PAGE - 2))(1))).toBe(2 * PAGE - 1);
  });

  it('turns back to the page of an outer call', () => {
    // x^2 + x^2 + ... (n + 1 times) times the slope of a sum so long that it turns pages: 2 x (n + 1) (m + 1)
    const [n, m] = [1000, 1.5 * PAGE];
    const f = (x: Value) => {
      const before = longSum(square(x), n);
      return mul(before, derivative((y) => longSum(y, m))(2));
    };
    expect(leavingTheTape(() => derivative(f)(3))).toBe(6 * (n + 1) * (m + 1));
  });

  it('keeps pages on which an inner call recorded for the outer one', () => {
    // d/dx of d/dy (x y + x + ... + x) = x, with more nodes of x than a page has
    const inner = (x: any) => derivative((y) => add(mul(x, y), longSum(x, 1.5 * PAGE)))(1);
    expect(leavingTheTape(() => derivative((x) => mul(x, inner(x)))(4))).toBe(8);
  });

  it('serves array and scalar nodes side by side', () => {
    const mixed = (x: any) => {
      const y = array([x, mul(x, 2)]);
      return add(sum(mul(y, y)), exp(x));
    };
    expect(leavingTheTape(() => derivative(mixed)(1))).toBeCloseTo(10 + Math.E, 13);
    expect(leavingTheTape(() => derivative((x) => mul(x, x))(3))).toBe(6); // a scalar sweep again
  });

  it('sweeps once for each row of a Jacobian, over one recording', () => {
    let runs = 0;
    const f = ([x, y]: Value[]) => {
      runs += 1;
      return [mul(x, y), add(x, y), sin(x)];
    };
    expect(leavingTheTape(() => jacobian(f)([2, 3]))).toEqual([
      [3, 2],
      [1, 1],
      [Math.cos(2), 0],
    ]);
    expect(runs).toBe(1);
  });

  it('gives J v by one sweep forwards, however many results there are', () => {
    // the running sums of x_i x_(i + 1): along (1, ..., 1) they grow by x_i + x_(i + 1) = 2 i + 1, to squares
    const f = (x: Value[]) => {
      let total: Value = 0;
      return x.slice(1).map((next, i) => {
        total = add(total, mul(x[i], next));
        return total;
      });
    };
    const push = (n: number) =>
      leavingTheTape(() =>
        jvp(f)(
          Array.from({ length: n }, (_, i) => i),
          Array.from({ length: n }, () => 1),
        ),
      )[1];
    expect(push(5)).toEqual([1, 4, 9, 16]);
    expectLinear(push, 30_000); // row by row it would take n sweeps
  });

  it('gives J v across pages, past what an inner call left there, and from an array', () => {
    const long = (x: Value) => {
      let y = x;
      for (let k = 0; k < PAGE; k++) y = add(y, 1);
      return [mul(y, derivative((z) => mul(mul(z, z), x))(3)), sum(mul(y, array([1, 2])))];
    };
    // (x + PAGE) 6 x and 3 (x + PAGE), by x at 2
    expect(leavingTheTape(() => jvp(long)(2, 1))).toEqual([
      [(2 + PAGE) * 12, 3 * (2 + PAGE)],
      [6 * (4 + PAGE), 3],
    ]);
  });

  it('lets a zero tangent contribute nothing, even against an infinite derivative', () => {
    const f = ([x, y]: Value[]) => [mul(sqrt(x), y), sum(mul(sqrt(x), array([1, 2])))];
    expect(jvp(f)([0, 3], [0, 1])[1]).toEqual([0, 0]);
  });
});

describe('an exception in the function', () => {
  const failing = () => {
    throw new Error('my own');
  };

  it('leaves the tape as it was', () => {
    leavingTheTape(() => expect(() => gradient((x) => mul(sin(x), failing()))(1)).toThrow('my own'));
    expect(derivative((x) => square(x))(3)).toBe(6);
  });

  it('in an inner call can be caught in the outer one, which goes on', () => {
    const f = (x: any) => {
      let y: Value = mul(x, 2);
      try {
        y = derivative((z) => mul(mul(z, x), failing()))(1);
      } catch {
        y = mul(y, x);
      }
      return add(y, x);
    };
    expect(leavingTheTape(() => derivative(f)(3))).toBe(13); // 2 x^2 + x
  });

  it('from a result that is no scalar leaves the tape as it was', () => {
    leavingTheTape(() => expect(() => gradient((x) => [x, x])(1)).toThrow('use jacobian'));
  });
});

describe('a variable that outlives its call', () => {
  it('throws when it is used, and says what to do', () => {
    let escaped: any;
    derivative((x) => {
      escaped = sin(x);
      return escaped;
    })(1);
    const message =
      'a variable was used after its derivative call had finished: return values from the function, do not keep its variables';
    expect(() => mul(escaped, 2)).toThrow(message);
    expect(() => derivative((x) => mul(x, escaped))(1)).toThrow(message);
    expect(() => sum(mul(array([1, 2]), escaped))).toThrow(message);
    expect(derivative((x) => mul(x, x))(3)).toBe(6);
  });

  it('still has its number for a branch', () => {
    let escaped: any;
    derivative((x) => {
      escaped = x;
      return x;
    })(1);
    expect(less(escaped, 2)).toBe(true);
  });
});

it('a value that does not depend on the variable has gradient 0, and is returned as a number', () => {
  expect(valueAndGradient((_x) => 7)(1)).toEqual([7, 0]);
  const [value] = valueAndGradient((x) => mul(x, 2))(3);
  expect(value).toBe(6);
});
