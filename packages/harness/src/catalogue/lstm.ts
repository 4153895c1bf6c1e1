import { add, div, mul, neg, sigmoid, sub, tanh, type Value } from '@fourgrad/ops';
import type { Scenario } from '../Scenario.js';
import { logSumExpOf } from './logSumExpOf.js';
import { type Parts, partsOf, rowsOf } from './partsOf.js';
import { seededNumbers, uniformNumbers } from './randomNumbers.js';
import { dotOf, sumOf } from './sums.js';

const UNITS = 2; // of every layer, of the input and of the output: weight matrices are diagonal
const LAYERS = 2;

const GATES = ['f', 'i', 'o', 'g'] as const; // forget, input, output, change

/** A weight and a bias of each gate of each unit, layer by layer; then the weights in and out, and the bias out. */
const layout: Parts<string> = partsOf({
  ...Object.fromEntries(
    Array.from({ length: LAYERS }, (_, layer) =>
      GATES.flatMap((gate) => [
        [`w${gate}${layer + 1}_`, UNITS],
        [`b${gate}${layer + 1}_`, UNITS],
      ]),
    ).flat(),
  ),
  win: UNITS,
  wout: UNITS,
  bout: UNITS,
});

interface Unit {
  readonly hidden: Value;
  readonly cell: Value;
}

/** A unit after one more input; the input and change gates look at its own last output, the other two at what comes in. */
function advanced({ hidden, cell }: Unit, input: Value, gate: (name: string, x: Value) => Value): Unit {
  const change = tanh(gate('g', hidden));
  const next = add(mul(cell, sigmoid(gate('f', input))), mul(sigmoid(gate('i', hidden)), change));
  return { hidden: mul(sigmoid(gate('o', input)), tanh(next)), cell: next };
}

type Parameters = Readonly<Record<string, readonly Value[]>>;

/** What the network says after one more vector; its units go on from where they are, layer by layer. */
function predicted(p: Parameters, units: Unit[][], vector: readonly number[]): Value[] {
  let passed: Value[] = vector.map((x, i) => mul(x, p.win[i]));
  for (const [layer, row] of units.entries()) {
    passed = passed.map((input, i) => {
      const suffix = `${layer + 1}_`;
      const gate = (name: string, x: Value) =>
        add(mul(x, p[`w${name}${suffix}`][i]), p[`b${name}${suffix}`][i]);
      row[i] = advanced(row[i], input, gate);
      return row[i].hidden;
    });
  }
  return passed.map((each, i) => add(mul(each, p.wout[i]), p.bout[i]));
}

/** A recurrent network that predicts the next of a sequence of vectors. */
export const lstm: Scenario = {
  id: 'lstm',
  title: 'LSTM network with diagonal weights',
  source:
    'ADBench 2019, problem LSTM, without the 2 that its code adds inside the logarithm; Hochreiter & Schmidhuber 1997, Neural Computation 9(8)',
  shows: 'The same weights at every step of a sequence: their adjoints are sums over all the steps.',
  tags: ['benchmark', 'network'],
  sizes: [1, 2, 3, 4, 8, 16, 64, 256],
  sizeIs: 'steps',
  variables: () => layout.names,
  // the mean over steps and outputs of -next . (y - log sum exp y)
  f: (steps) => {
    const sequence = rowsOf(seededNumbers(1, (steps + 1) * UNITS, 0, 1), UNITS);
    const states = rowsOf(seededNumbers(2, 2 * LAYERS * UNITS, -0.5, 0.5), 2);
    return (values) => {
      const parameters = layout.split<Value>(values);
      const start = states.map(([hidden, cell]): Unit => ({ hidden, cell }));
      const units = rowsOf(start, UNITS).map((row) => [...row]);
      const gains = sequence.slice(0, steps).map((vector, step) => {
        const y = predicted(parameters, units, vector);
        const normalizer = logSumExpOf(y);
        const logarithms = y.map((each) => sub(each, normalizer));
        return dotOf(sequence[step + 1], logarithms);
      });
      return neg(div(sumOf(gains), steps * UNITS));
    };
  },
  points: () => ({ seeded: seededNumbers(3, layout.names.length, -1, 1) }),
  randomPoint: (_steps, uniform) => uniformNumbers(uniform, layout.names.length, -1, 1),
};
