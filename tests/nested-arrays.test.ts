import {
  add,
  array,
  dot,
  exp,
  logsumexp,
  mul,
  type NdArray,
  square,
  sub,
  sum,
  type Value,
} from '@fourgrad/ops';
import { describe, it } from 'vitest';
import { expectClose } from './support/closeness.ts';
import { modeNames, modes, pairsOf } from './support/modes.ts';

// Nested derivatives at an NdArray, which is one value to the outer call and must be taken apart by some inner ones.
const EXACT = 1e-13;
// One difference quotient leaves eps^(2/3); a difference of differences eps^(1/3), some 1e-5.
const NUMERIC = 1e-8;
const NUMERIC_TWICE = 3e-5;

const x = array([0.5, -1]);
const v = array([1, 2]);

describe.each(pairsOf(modeNames))('%s mode over %s mode at an array', (outer, inner) => {
  const [first, second] = [modes[outer], modes[inner]];
  const differences = [outer, inner].filter((mode) => mode === 'numeric').length;
  const tolerance = [EXACT, NUMERIC, NUMERIC_TWICE][differences];

  // f = exp(x1) + exp(x2) + (x . x)^2, grad f = exp(x) + 4 (x . x) x, H = diag(exp(x)) + 4 (x . x) I + 8 x x^T
  const f = (y: NdArray) => add(sum(exp(y)), square(dot(y, y)));
  const H = [
    [Math.exp(0.5) + 5 + 2, -4],
    [-4, Math.exp(-1) + 5 + 8],
  ];
  const Hv = [H[0][0] + 2 * H[0][1], H[1][0] + 2 * H[1][1]];

  it('has the Hessian as the Jacobian of the gradient', () => {
    expectClose(first.jacobian(second.gradient(f))(x), H, tolerance);
  });

  it('has H v as J v and as v J of the gradient', () => {
    expectClose(first.jvp(second.gradient(f))(x, v)[1], Hv, tolerance);
    expectClose(first.vjp(second.gradient(f))(x, v)[1], Hv, tolerance);
  });

  // J = diag(3 y^2): d/dy sum of J^2 = 36 y^3
  it('differentiates through a Jacobian', () => {
    const cubes = (y: NdArray) => mul(y, square(y));
    const size = (y: NdArray) => sum(square(second.jacobian(cubes)(y)));
    expectClose(first.gradient(size)(x), [4.5, -36], tolerance);
  });

  // H = diag(6 y): d/dy sum of H^2 = 72 y; the inner second differences have 1e-7 and eps^(1/2) of their own
  it('differentiates through a Hessian', () => {
    const size = (y: NdArray) => sum(square(second.hessian((z) => sum(mul(z, square(z))))(y)));
    expectClose(first.gradient(size)(x), [36, -72], differences === 0 ? EXACT : 1e-5);
  });

  // its derivative by p, the gradient, is what the evaluation left: H = diag(p) - p p^T, p = softmax(x)
  it('has the Hessian of logsumexp', () => {
    const p = 1 / (1 + Math.exp(-1.5));
    const entry = p * (1 - p);
    const f = (y: NdArray) => logsumexp(y);
    const hessian = [[entry, -entry], [-entry, entry]]; // biome-ignore format: rows
    expectClose(first.jacobian(second.gradient(f))(x), hessian, tolerance);
  });

  it('sees the array of the outer call as a constant', () => {
    const inside = (y: NdArray) => second.gradient((s: Value) => sum(mul(s, square(y))))(3);
    expectClose(first.gradient(inside)(x), [1, -2], tolerance);
  });

  it('differentiates through the gradient of a structure', () => {
    const loss = ({ w, b }: any) => add(dot(w, w), mul(b, sum(w)));
    const outside = (p: any) => {
      const gradient = second.gradient(loss)(p);
      return sub(sum(square(gradient.w)), gradient.b); // |2 w + b|^2 - sum(w)
    };
    expectClose(first.gradient(outside)({ w: x, b: 2 }), { w: [11, -1], b: 6 }, tolerance);
  });

  it('mixes an array with an array of numbers of the same call', () => {
    const outside = (y: NdArray) =>
      sum(mul(y, second.gradient((z: NdArray) => sum(mul(z, array([sum(z), 1]))))(y)));
    // inner gradient (2 z1 + z2, z1 + 1): y1 (2 y1 + y2) + y2 (y1 + 1)
    expectClose(first.gradient(outside)(x), [4 * 0.5 + 2 * -1, 2 * 0.5 + 1], tolerance);
  });
});
