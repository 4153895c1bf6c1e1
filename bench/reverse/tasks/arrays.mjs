// Tasks of arrays. f is written in fourgrad's functions; engines with other names for them write it themselves.
import { random } from './random.mjs';

/** Random numbers, made when they are asked for: a process measures one task. */
function constant(shape, seed, scale) {
  const length = shape.reduce((product, n) => product * n, 1);
  /** @type {Float64Array | undefined} */
  let data;
  return {
    shape,
    get data() {
      data ??= random(length, seed, scale);
      return data;
    },
  };
}

const [BATCH, PIXELS, HIDDEN, CLASSES] = [64, 784, 128, 10];
const digits = {
  images: constant([BATCH, PIXELS], 1),
  labels: { shape: [BATCH], data: Float64Array.from({ length: BATCH }, (_, i) => (7 * i) % CLASSES) },
};
const mlp784 = {
  title: 'MLP 784-128-10, batch of 64, cross-entropy',
  hasProducts: true,
  constants: digits,
  arguments: [
    constant([PIXELS, HIDDEN], 2, 0.05),
    constant([HIDDEN], 3, 0.1),
    constant([HIDDEN, CLASSES], 4, 0.1),
    constant([CLASSES], 5, 0.1),
  ],
  f:
    ({ add, crossEntropy, matmul, relu }, { images, labels }) =>
    (w1, b1, w2, b2) => {
      const hidden = relu(add(matmul(images, w1), b1));
      return crossEntropy(add(matmul(hidden, w2), b2), labels);
    },
};

/** sum of C * (A B), elementwise with C, so that the cotangent of the product is no constant. */
const product = (n) => ({
  title: `matmul ${n} x ${n}`,
  hasProducts: true,
  constants: { weights: constant([n, n], 3) },
  arguments: [constant([n, n], 1), constant([n, n], 2)],
  f:
    ({ matmul, mul, sum }, { weights }) =>
    (a, b) =>
      sum(mul(weights, matmul(a, b))),
});

const [ROWS, FEATURES] = [10_000, 100];
const logistic = {
  title: 'logistic regression, 10 000 x 100',
  constants: {
    inputs: constant([ROWS, FEATURES], 1),
    classes: { shape: [ROWS], data: Float64Array.from({ length: ROWS }, (_, i) => (i * i + (i >> 3)) & 1) },
  },
  arguments: [constant([FEATURES], 2, 0.2), { shape: [], data: Float64Array.of(0.1) }],
  f:
    ({ add, binaryCrossEntropyWithLogits, matmul }, { inputs, classes }) =>
    (w, b) =>
      binaryCrossEntropyWithLogits(add(matmul(inputs, w), b), classes),
};

const logsumexp = {
  title: 'logsumexp of 1 000 000',
  constants: {},
  arguments: [constant([1_000_000], 1, 4)],
  f: (language) => (x) => language.logsumexp(x),
};

const STEPS = 50_000;
const chain = {
  title: 'a chain of 100 000 operations on scalars',
  constants: {},
  arguments: [{ shape: [], data: Float64Array.of(0.7) }],
  steps: STEPS,
  // y = 0.999 y + x: two operations a step
  f:
    ({ add, mul }) =>
    (x) => {
      let y = x;
      for (let k = 0; k < STEPS; k++) y = add(mul(0.999, y), x);
      return y;
    },
};

export const arrays = {
  mlp784,
  matmul256: product(256),
  matmul512: product(512),
  logistic,
  logsumexp,
  chain,
};
