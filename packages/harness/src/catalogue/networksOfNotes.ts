import type { Scenario } from '../Scenario.js';
import { CHAPTER_B } from './courseNotes.js';
import { uniformNumbers } from './randomNumbers.js';
import { seededUniform } from './seededUniform.js';
import {
  meanSquaredLoss,
  networkParts,
  type Sample,
  seededWeights,
  truthTable,
  weightsOfNotes,
} from './sigmoidNetwork.js';

const common = {
  source: CHAPTER_B,
  tags: ['notes', 'network'],
} as const;

const HIDDEN = 4;
const parameters = (hidden: number) => networkParts(hidden).names;
const randomWeights = (hidden: number, uniform: () => number) =>
  uniformNumbers(uniform, parameters(hidden).length, -1, 1);

/** The first network of the notes: one sample, so the gradient can be followed by hand. */
export const oneHiddenLayer: Scenario = {
  ...common,
  id: 'one-hidden-layer',
  title: 'one hidden layer of sigmoids, one sample',
  shows: 'One backward pass gives the gradient of every weight, for a small multiple of the loss alone.',
  sizes: [3, 4, 6, 8, 20, 50, 100],
  sizeIs: 'hidden units',
  variables: parameters,
  f: (hidden) => meanSquaredLoss(hidden, [[[1, 0.5], 1]]),
  points: (hidden) => ({ start: hidden === 3 ? threeUnits : seededWeights(hidden) }),
  randomPoint: randomWeights,
};

const threeUnits = [
  ...weightsOfNotes.slice(0, 6),
  ...[0, 0, 0],
  ...[0.7896064077536957, 0.3837173645764544, -0.23473719296747605],
  0,
];

/** The network that learns exclusive or, of any width. */
export const xor: Scenario = {
  ...common,
  id: 'xor',
  title: 'sigmoid network that learns exclusive or',
  shows: 'No single unit can tell the four samples apart: the smallest task that needs a hidden layer.',
  sizes: [2, 3, HIDDEN, 6, 8, 16, 32, 64],
  sizeIs: 'hidden units',
  variables: parameters,
  f: (hidden) => meanSquaredLoss(hidden, truthTable),
  points: (hidden) => ({ start: hidden === HIDDEN ? weightsOfNotes : seededWeights(hidden) }),
  randomPoint: randomWeights,
};

/** The truth table first, as in the notes, then points of the plane: wanted is whether their coordinates differ in sign. */
function batch(size: number): Sample[] {
  const uniform = seededUniform(1);
  return Array.from({ length: size }, (_, i) => {
    if (i < truthTable.length) return truthTable[i];
    const [x, y] = uniformNumbers(uniform, 2, -1, 1).map((each) => Math.round(each * 64) / 64);
    return [[x, y], Number(x * y < 0)];
  });
}

/** The same network of four hidden units for larger and larger batches. */
export const batchNetwork: Scenario = {
  ...common,
  id: 'batch-network',
  title: 'sigmoid network on a batch',
  shows:
    'The weights stay as many while the work grows with the batch: the gradient stays a small multiple of the loss.',
  sizes: [4, 6, 8, 12, 16, 64, 256],
  sizeIs: 'samples',
  variables: () => parameters(HIDDEN),
  f: (samples) => meanSquaredLoss(HIDDEN, batch(samples)),
  points: () => ({ start: weightsOfNotes }),
  randomPoint: (_samples, uniform) => randomWeights(HIDDEN, uniform),
};
