import { add, div, exp, greater, log, mul, pow, sqrt, square, sub, sum, type Value } from '@fourgrad/ops';
import type { Mode } from './modes.ts';

/** A nested derivative with the outer one in one mode and the inner one in another; deeper ones alternate. */
export type Program = (outer: Mode, inner: Mode) => unknown;

// (1 - x)^2 + 100 (y - x^2)^2
const rosenbrock = ([x, y]: Value[]) => add(square(sub(1, x)), mul(100, square(sub(y, square(x)))));

const cube = (x: Value) => pow(x, 3);

/** The programs that scalar.json describes in words, by their ids. */
export const programs: Readonly<Record<string, Program>> = {
  'confusion-1': (outer, inner) => outer.derivative((x) => mul(x, inner.derivative((y) => add(x, y))(1)))(1),

  'confusion-4': (outer, inner) => outer.derivative((x) => inner.derivative((y) => mul(x, square(y)))(x))(3),

  'confusion-7': (outer, inner) =>
    outer.gradient((v: Value[]) => {
      const norm = sqrt(sum(v.map((entry) => square(entry))));
      return mul(sum(v), inner.derivative((y) => mul(y, norm))(1));
    })([3, 4]),

  triple: (outer, inner) =>
    outer.derivative((x) =>
      inner.derivative((y) => outer.derivative((z) => mul(mul(x, square(y)), cube(z)))(y))(x),
    )(2),

  'nested-4': (outer, inner) =>
    outer.derivative(inner.derivative(outer.derivative(inner.derivative(cube))))(0),

  'mixed-partial': (outer, inner) =>
    outer.derivative((x) => inner.derivative((y) => mul(square(x), cube(y)))(2))(3),

  'gradient-of-gradient-descent': (outer, inner) =>
    outer.derivative((a) => {
      let y: Value = 0;
      for (let step = 0; step < 50; step++) {
        y = sub(y, mul(0.25, inner.derivative((z) => square(sub(z, a)))(y)));
      }
      return y;
    })(3),

  lagrangian: (outer, inner) => {
    const L = (q: Value[], v: Value[]) => sub(div(add(square(v[0]), square(v[1])), 2), mul(9.8, q[1]));
    return outer.jacobian((q) => inner.gradient((v) => L(q, v))([3, 4]))([1, 2]);
  },

  'loop-data-dependent': (outer) =>
    outer.derivative((x) => {
      let y = x;
      while (greater(y, 1)) y = div(y, 2);
      return y;
    })(5),

  'x-to-the-0.5-y': (outer) => outer.derivative((y) => pow(0, y))(0.5),

  'hvp-rosen': (outer, inner) => outer.jvp(inner.gradient(rosenbrock))([-1.25, 1], [1, 2])[1],

  'directional-second': (outer, inner) => {
    const f = ([x, y]: Value[]) => log(add(exp(x), exp(y)));
    return outer.derivative((t) => inner.jvp(f)([t, mul(-1, t)], [1, -1])[1])(0);
  },
};
