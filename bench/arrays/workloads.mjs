// What bench:arrays measures: a value and its gradient by reverse mode, and the same written by hand.
import * as reverse from '@fourgrad/reverse';
import * as hand from './handwritten.mjs';

const { add, array, binaryCrossEntropyWithLogits, crossEntropy, logSigmoid, logsumexp } = reverse;
const { matmul, mean, mul, NdArray, neg, relu, sin, sum, tensor, valueAndGradient } = reverse;

/** Numbers between -1 and 1 that look like noise and are the same in every run. */
const noise = (shape, seed) => {
  const size = shape.reduce((product, length) => product * length, 1);
  const data = Float64Array.from({ length: size }, (_, i) => Math.sin(12.9898 * (i + 1) + 78.233 * seed));
  return new NdArray(shape, data);
};
const weights = (shape, seed) =>
  new NdArray(
    shape,
    noise(shape, seed).data.map((x) => 0.1 * x),
  );

const [ROWS, COLUMNS] = [10_000, 100];
const samples = noise([ROWS, COLUMNS], 1);
const labels = new NdArray(
  [ROWS],
  noise([ROWS], 2).data.map((x) => (x > 0 ? 1 : 0)),
);
const signs = new NdArray(
  [ROWS],
  labels.data.map((y) => 2 * y - 1),
);
const w = weights([COLUMNS], 3);
const crossEntropyOfLogits = valueAndGradient((w, b) =>
  binaryCrossEntropyWithLogits(add(matmul(samples, w), b), labels),
);
const negativeLogLikelihood = valueAndGradient((w, b) =>
  neg(mean(logSigmoid(mul(signs, add(matmul(samples, w), b))))),
);

const logits = new NdArray(
  [ROWS],
  noise([ROWS], 13).data.map((x) => 3 * x),
);
const losses = valueAndGradient((z, b) => binaryCrossEntropyWithLogits(add(z, b), labels));

const million = noise([1_000_000], 4);
const other = noise([1_000_000], 5);
const gradientOfLogsumexp = valueAndGradient((x) => logsumexp(x));
const gradientOfProducts = valueAndGradient((x, y) => sum(mul(sin(x), y)));

const [BATCH, INPUTS, HIDDEN, CLASSES] = [64, 784, 128, 10];
const images = noise([BATCH, INPUTS], 6);
const classes = array(Array.from({ length: BATCH }, (_, i) => (7 * i) % CLASSES));
const [w1, b1, w2, b2] = [
  weights([INPUTS, HIDDEN], 7),
  weights([HIDDEN], 8),
  weights([HIDDEN, CLASSES], 9),
  weights([CLASSES], 10),
];
const network = valueAndGradient(([w1, b1, w2, b2]) =>
  crossEntropy(add(matmul(relu(add(matmul(images, w1), b1)), w2), b2), classes),
);
const [products1, products2] = [noise([BATCH, HIDDEN], 11), noise([BATCH, CLASSES], 12)];
const layers = valueAndGradient(([p1, b1, p2, b2]) =>
  add(crossEntropy(add(p2, b2), classes), mean(relu(add(p1, b1)))),
);

/** A chain of additions and multiplications of scalar tensors, and one pass back. */
function tensorChain(length) {
  const x = tensor(0.5, { requiresGrad: true });
  /** @type {any} */
  let y = x;
  for (let i = 0; i < length; i += 2) y = add(mul(y, 0.999), x);
  y.backward();
  return x.grad.item();
}

/** Each with the most that it may take: times what is written by hand, or milliseconds. */
export const workloads = {
  'logistic regression 10 000 x 100, with logits': {
    run: () => crossEntropyOfLogits(w, 0.1),
    hand: () => hand.logisticRegression(samples.data, labels.data, w.data, 0.1),
    ratio: 1.2,
  },
  'logistic regression 10 000 x 100, log-sigmoid': {
    run: () => negativeLogLikelihood(w, 0.1),
    hand: () => hand.logisticRegression(samples.data, labels.data, w.data, 0.1),
    ratio: 1.2,
  },
  'its losses alone, of 10 000 logits': {
    run: () => losses(logits, 0.1),
    hand: () => hand.binaryCrossEntropies(logits.data, labels.data, 0.1),
  },
  'logsumexp of 1 000 000': {
    run: () => gradientOfLogsumexp(million),
    hand: () => hand.logsumexp(million.data),
    ratio: 1.2,
  },
  'sum of sin(x) y of 1 000 000': {
    run: () => gradientOfProducts(million, other),
    hand: () => hand.sumOfProducts(million.data, other.data),
  },
  'network 784-128-10, 64 samples': {
    run: () => network([w1, b1, w2, b2]),
    hand: () => hand.network(images, classes.data, w1, b1, w2, b2),
  },
  'the same without its matrix products': {
    run: () => layers([products1, b1, products2, b2]),
    hand: () => hand.layers(products1, b1, products2, b2, classes.data),
  },
  'chain of 1 000 000 scalar tensors': { run: () => tensorChain(1_000_000), limit: 1500 },
};
