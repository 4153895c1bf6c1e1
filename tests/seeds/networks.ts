import {
  add,
  array,
  div,
  exp,
  log,
  matmul,
  mean,
  mul,
  relu,
  sigmoid,
  softplus,
  square,
  sub,
  sum,
  tanh,
  transpose,
  type Value,
} from '@fourgrad/ops';
import { expect } from 'vitest';
import { expectClose } from '../support/closeness.ts';
import { modes } from '../support/modes.ts';
import { randomArray } from '../support/random-arrays.ts';
import { expectFigure, type Figure } from './figure.ts';

// p = exp(z) / sum(exp(z)), row by row
export const softmax = (z: any): any => div(exp(z), sum(exp(z), { axes: 1, keepDims: true }));

/** Every array of a structure of parameters as an NdArray. */
export const arraysOf = (parameters: Readonly<Record<string, unknown>>): any =>
  Object.fromEntries(Object.entries(parameters).map(([name, nested]) => [name, array(nested)]));

/** sigmoid(W2 sigmoid(W1 x + b1) + b2). */
export const predict = ({ W1, b1, W2, b2 }: any, x: unknown): any =>
  sigmoid(add(matmul(W2, sigmoid(add(matmul(W1, x), b1))), b2));

/** The same for rows of inputs, biases as rows. */
const predictBatch = ({ W1, b1, W2, b2 }: any, X: unknown): any => {
  const hidden = sigmoid(add(matmul(X, transpose(W1)), b1));
  return sigmoid(add(matmul(hidden, transpose(W2)), b2));
};

/** Figures of small networks. */
export const networks: Readonly<Record<string, Figure>> = {
  'one-hidden-layer': (seed, verbs, mode) => {
    const parameters = arraysOf(seed.parameters);
    const loss = (p: any) => sum(square(sub(predict(p, seed.x), array(seed.y))));
    expectFigure(predict(parameters, seed.x), seed.prediction, mode);
    expectFigure(verbs.gradient(loss)(parameters), seed.gradients, mode);
    const checked = modes.numeric.gradient(loss, { step: 1e-5 })(parameters);
    expectClose(checked, seed.gradients, 1e-5);
  },

  'tiny-network': (seed, verbs, mode) => {
    const at = { w1: 0.5, b1: 0.1, w2: 0.8, b2: -0.2 };
    const layers = ({ w1, b1, w2, b2 }: Record<string, Value>) => {
      const z1 = add(w1, b1);
      const a1 = sigmoid(z1);
      const z2 = add(mul(w2, a1), b2);
      const a2 = sigmoid(z2);
      return { z1, a1, z2, a2, loss: square(sub(a2, 1)) };
    };
    expectFigure(layers(at), seed.values, mode);
    expectFigure(verbs.gradient((parameters) => layers(parameters).loss)(at), seed.gradient, mode);
  },

  'batch-network': (seed, verbs, mode) => {
    const loss = (p: any) => mean(square(sub(predictBatch(p, array(seed.X)), array(seed.y))));
    expectFigure(verbs.gradient(loss)(arraysOf(seed.parameters)), seed.gradients, mode);
  },

  'small-network-shapes': (seed, verbs) => {
    const parameters = {
      'layer1.weight': array([
        [0.5, -1],
        [0.25, 2],
        [1, 1],
      ]),
      'layer1.bias': array([0.1, 0.2, -0.3]),
      'layer2.weight': array([[1, -2, 0.5]]),
      'layer2.bias': array([0.75]),
    };
    const loss = (p: any) => {
      const hidden = relu(add(matmul(p['layer1.weight'], [1, -0.5]), p['layer1.bias']));
      return sum(square(sub(add(matmul(p['layer2.weight'], hidden), p['layer2.bias']), 1)));
    };
    const gradients: Record<string, any> = verbs.gradient(loss)(parameters);
    const shapes = Object.fromEntries(Object.entries(gradients).map(([name, { shape }]) => [name, shape]));
    expect(shapes).toEqual(seed.shapes);
  },

  // three hidden layers with an activation each, a mini-batch, L2 regularisation, softmax with cross-entropy
  mlp: (_seed, verbs, mode) => {
    const sizes = [2, 4, 3, 3, 2];
    const layers = sizes
      .slice(1)
      .map((outputs, i) => ({ W: randomArray([outputs, sizes[i]], i), b: randomArray([outputs], 10 + i) }));
    const X = randomArray([5, 2], 20);
    const onehot = array([[1, 0], [0, 1], [0, 1], [1, 0], [0, 1]]); // biome-ignore format: rows
    const activations = [tanh, softplus, sigmoid, (x: any) => x];
    const logits = (net: any[]) =>
      net.reduce((x, { W, b }, i) => activations[i](add(matmul(x, transpose(W)), b)), X);
    const lossOf = (z: any) => mul(-1 / 5, sum(mul(onehot, log(softmax(z)))));
    const penalty = (net: any[]) => net.reduce((total, { W }) => add(total, mul(0.01, sum(square(W)))), 0);
    const z = logits(layers);
    expectFigure(verbs.gradient(lossOf)(z), mul(1 / 5, sub(softmax(z), onehot)), mode);
    const loss = (net: any[]) => add(lossOf(logits(net)), penalty(net));
    expectClose(verbs.gradient(loss)(layers), modes.numeric.gradient(loss, { step: 1e-5 })(layers), 1e-8);
  },
};
