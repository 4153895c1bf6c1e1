import { div, sub, tanh, type Value } from '@fourgrad/ops';
import type { Scenario } from '../Scenario.js';
import { denseLayer } from './denseLayer.js';
import { logSumExpOf } from './logSumExpOf.js';
import { type Parts, partsOf, rowsOf } from './partsOf.js';
import { seededNumbers, uniformNumbers } from './randomNumbers.js';
import { sumOf } from './sums.js';

const WIDTH = 3; // of inputs and hidden layers, and the number of classes
const SAMPLES = 2;

const inputs = rowsOf(seededNumbers(1, SAMPLES * WIDTH, -1, 1), WIDTH);
const classes = [0, 2];

/** Weights and biases of each layer, all of the same width. */
const layout = (layers: number): Parts<string> =>
  partsOf(
    Object.fromEntries(
      Array.from({ length: layers }, (_, i) => [
        [`W${i + 1}_`, WIDTH * WIDTH],
        [`b${i + 1}_`, WIDTH],
      ]).flat(),
    ),
  );

/** A classifier: tanh layers, softmax, cross-entropy. */
export const mlp: Scenario = {
  id: 'mlp',
  title: 'multi-layer perceptron with cross-entropy',
  source: 'Rumelhart, Hinton & Williams 1986, Nature 323',
  shows: 'The gradient of cross-entropy by the last biases is the probabilities less the right class.',
  tags: ['benchmark', 'network', 'notes'],
  sizes: [1, 2, 3, 4, 8, 16, 32],
  sizeIs: 'layers',
  variables: (layers) => layout(layers).names,
  // mean over samples of  log(sum_k exp(z_k)) - z_right,  z = W_n tanh(... tanh(W_1 x + b_1) ...) + b_n
  f: (layers) => (parameters) => {
    const parts = layout(layers).split(parameters);
    const losses = inputs.map((input, sample) => {
      let z = denseLayer(parts.W1_, parts.b1_, input);
      for (let layer = 2; layer <= layers; layer++)
        z = denseLayer(
          parts[`W${layer}_`],
          parts[`b${layer}_`],
          z.map((each) => tanh(each)),
        );
      return sub(logSumExpOf(z), z[classes[sample]]);
    });
    return div(sumOf(losses), SAMPLES) as Value;
  },
  points: (layers) => ({ seeded: seededNumbers(2, layout(layers).names.length, -1, 1) }),
  randomPoint: (layers, uniform) => uniformNumbers(uniform, layout(layers).names.length, -1, 1),
};
