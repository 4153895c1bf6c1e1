import {
  add,
  array,
  div,
  dot,
  log,
  matmul,
  mean,
  mul,
  type NdArray,
  neg,
  pow,
  sigmoid,
  square,
  sub,
  sum,
  transpose,
  unary,
} from '@fourgrad/ops';
import { expect } from 'vitest';
import { numbersOf } from '../support/closeness.ts';
import { expectFigure, type Figure } from './figure.ts';
import { softmax } from './networks.ts';

/** Figures of functions of vectors and matrices. */
export const vectors: Readonly<Record<string, Figure>> = {
  'matrix-vector': (seed, verbs, mode) => {
    const [W, x] = [array(seed.W), array(seed.x)];
    expect(matmul(W, x).toArray()).toEqual(seed.y);
    const [loss, gradient] = verbs.valueAndGradient((weights) => sum(matmul(weights, x)))(W);
    expectFigure(loss, seed.loss, mode);
    expectFigure(gradient, seed.gradient, mode);
  },

  dot: (seed, verbs, mode) => {
    expectFigure(verbs.gradient((x) => dot(x, [2, 3]))(array([5, -1])), seed.gradient, mode);
  },

  'least-squares': (seed, verbs, mode) => {
    const loss = (w: NdArray) => square(sub(dot([3, 5], w), 100));
    expectFigure(verbs.gradient(loss)(array([10, 10])), seed.gradient, mode);
  },

  'mean-of-squares': (seed, verbs, mode) => {
    const y = (x: NdArray) => add(mul(3, x), 2);
    const z = (x: NdArray) => mul(2, square(y(x)));
    const x = array(seed.x);
    expect(y(x).toArray()).toEqual(seed.y);
    expect(z(x).toArray()).toEqual(seed.z);
    const [out, gradient] = verbs.valueAndGradient((v) => mean(z(v)))(x);
    expectFigure(out, seed.out, mode);
    expectFigure(gradient, seed.gradient, mode);
  },

  'logistic-unit': (seed, verbs, mode) => {
    const unit = ({ x, w, b }: any) => sigmoid(add(dot(w, x), b));
    const at = { x: array(seed.x), w: array(seed.w), b: seed.b };
    const [value, gradients] = verbs.valueAndGradient(unit)(at);
    expectFigure(value, seed.value, mode);
    expectFigure(gradients, seed.gradients, mode);
  },

  'two-vectors': (seed, verbs, mode) => {
    const f = ({ a, b }: any) => sum(sub(mul(3, pow(a, 3)), square(b)));
    const gradients = verbs.gradient(f)({ a: array(seed.a), b: array(seed.b) });
    expectFigure(gradients, seed.gradients, mode);
  },

  'custom-function': (_seed, verbs, mode) => {
    const sevenfold = unary(
      'sevenfold',
      (x) => 7 * x,
      () => 7,
    );
    expectFigure(verbs.gradient((x) => sum(sevenfold(x)))(array([1, -2, 3])), [7, 7, 7], mode);
  },

  // L = -1/N sum log softmax(W x_n + b)[y_n]; dL/dz = (p - onehot) / N
  'softmax-classifier': (_seed, verbs, mode) => {
    const X = array([
      [0.5, -1],
      [2, 0.25],
      [-0.75, 1.5],
      [1, 1],
    ]);
    const onehot = array([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
      [0, 1, 0],
    ]);
    const logits = ({ W, b }: any) => add(matmul(X, transpose(W)), b);
    const loss = (at: any) => neg(div(sum(mul(onehot, log(softmax(logits(at))))), 4));
    const at = {
      W: array([
        [0.1, -0.4],
        [0.7, 0.2],
        [-0.3, 0.5],
      ]),
      b: array([0.05, -0.1, 0.2]),
    };
    const error = div(sub(softmax(logits(at)), onehot), 4);
    const want = { W: matmul(transpose(error), X), b: sum(error, { axes: 0 }) };
    expectFigure(verbs.gradient(loss)(at), want, mode);
  },

  // s = W x: the Jacobian has an entry for every pair of an output and an input; W^T s_bar and s_bar x^T need none
  'jacobian-or-vjp': (seed, verbs, mode) => {
    const [n, k] = [3, 2];
    const W = array(Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => i - 2 * j)));
    const x = array(Array.from({ length: n }, (_, i) => Array.from({ length: k }, (_, j) => 1 + i * j)));
    const product = ([weights, inputs]: any) => matmul(weights, inputs);
    const entries = (rows: number, columns: number) => rows * columns * (rows * rows + rows * columns);
    expect(numbersOf(verbs.jacobian(product)([W, x]))).toHaveLength(entries(n, k));
    expect(entries(4096, 64)).toBe(seed.entries);
    expect((entries(4096, 64) * 4) / 2 ** 30).toBe(seed.gib_float32);
    const cotangent = array([
      [1, -1],
      [2, 0],
      [0.5, 3],
    ]);
    const [, pulled] = verbs.vjp(product)([W, x], cotangent);
    expectFigure(pulled, [matmul(cotangent, transpose(x)), matmul(transpose(W), cotangent)], mode);
  },
};
