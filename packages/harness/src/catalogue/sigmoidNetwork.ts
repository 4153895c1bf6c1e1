import { div, sigmoid, square, sub, type Value } from '@fourgrad/ops';
import { denseLayer } from './denseLayer.js';
import { type Parts, partsOf } from './partsOf.js';
import { seededNumbers } from './randomNumbers.js';
import { sumOf } from './sums.js';

/** An input of two numbers and the output wanted for it. */
export type Sample = readonly [input: readonly [number, number], target: number];

type Part = 'W' | 'b' | 'V' | 'c';

/** The parameters of a network of two inputs, so many hidden units and one output. */
export const networkParts = (hidden: number): Parts<Part> =>
  partsOf({ W: 2 * hidden, b: hidden, V: hidden, c: 1 });

/** The mean of (sigmoid(V sigmoid(W x + b) + c) - y)^2 over the samples, as a function of all parameters. */
export function meanSquaredLoss(hidden: number, samples: readonly Sample[]) {
  const parts = networkParts(hidden);
  return (parameters: readonly Value[]): Value => {
    const { W, b, V, c } = parts.split(parameters);
    const losses = samples.map(([input, target]) => {
      const units = denseLayer(W, b, input).map((z) => sigmoid(z));
      const [output] = denseLayer(V, c, units);
      return square(sub(sigmoid(output), target));
    });
    return losses.length === 1 ? losses[0] : div(sumOf(losses), losses.length);
  };
}

/** Small weights and no biases, as training starts. */
export const seededWeights = (hidden: number): readonly number[] => [
  ...seededNumbers(hidden, 2 * hidden, -0.75, 0.75),
  ...new Array<number>(hidden).fill(0),
  ...seededNumbers(hidden + 1, hidden, -0.75, 0.75),
  0,
];

/** The truth table of exclusive or. */
export const truthTable: readonly Sample[] = [
  [[0, 0], 0],
  [[0, 1], 1],
  [[1, 0], 1],
  [[1, 1], 0],
];

/** The weights that the notes draw for two inputs and four hidden units. */
export const weightsOfNotes: readonly number[] = [
  ...[0.24835707650561634, -0.06913215058559233, 0.32384426905034625, 0.7615149282040127],
  ...[-0.11707668736166799, -0.11706847847459027, 0.7896064077536957, 0.3837173645764544],
  ...[0, 0, 0, 0],
  ...[-0.23473719296747605, 0.27128002179298233, -0.23170884640623113, -0.23286487678512843],
  0,
];
