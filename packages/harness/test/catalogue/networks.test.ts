import { array, matmul, mul, softmax, square, sum as sumOfArray, transpose } from '@fourgrad/ops';
import { describe, expect, it } from 'vitest';
import { seedCases } from '../../../../tests/support/cases.ts';
import { attention } from '../../src/catalogue/attention.js';
import { lstm } from '../../src/catalogue/lstm.js';
import { mlp } from '../../src/catalogue/mlp.js';
import { batchNetwork, oneHiddenLayer, xor } from '../../src/catalogue/networksOfNotes.js';
import { rowsOf } from '../../src/catalogue/partsOf.js';
import { seededNumbers } from '../../src/catalogue/randomNumbers.js';
import { expectNear, gradientAt, sum, valueAt } from './evaluated.js';
import { someNumbers } from './points.js';

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const seed = (id: string) => seedCases().find((entry) => entry.id === id) as any;
const inOrder = ({ W1, b1, W2, b2 }: any): number[] => [W1, b1, W2, b2].flat(3);

describe('the networks of the course notes', () => {
  it('one-hidden-layer has the parameters, the prediction and the gradients that the notes print', () => {
    const { parameters, prediction, gradients } = seed('one-hidden-layer');
    const { start } = oneHiddenLayer.points(3);
    expect(start).toEqual(inOrder(parameters));
    expectNear([valueAt(oneHiddenLayer, 3, start)], [(prediction[0] - 1) ** 2]);
    expectNear(gradientAt(oneHiddenLayer, 3, start), inOrder(gradients));
  });

  it('batch-network has the parameters and the gradients that the notes print', () => {
    const { parameters, gradients } = seed('batch-network');
    const { start } = batchNetwork.points(4);
    expect(start).toEqual(inOrder(parameters));
    expectNear(gradientAt(batchNetwork, 4, start), inOrder(gradients));
  });

  it('xor starts at the parameters of the notes, and has the loss of a plain loop', () => {
    const { parameters, X, y } = seed('xor');
    const { start } = xor.points(4);
    expect(start).toEqual(inOrder(parameters));
    const loss = X.map(([a, b]: number[], i: number) => {
      const hidden = parameters.W1.map((w: number[], j: number) =>
        sigmoid(w[0] * a + w[1] * b + parameters.b1[j]),
      );
      const z = sum(hidden.map((h: number, j: number) => h * parameters.W2[0][j])) + parameters.b2[0];
      return (sigmoid(z) - y[i][0]) ** 2;
    });
    expectNear([valueAt(xor, 4, start)], [sum(loss) / 4]);
  });
});

describe('perceptron with cross-entropy', () => {
  it('two layers are matrices and a softmax; the gradient by the last biases is p - onehot', () => {
    const parameters = someNumbers(24, -1, 1);
    const [W1, b1, W2, b2] = [
      parameters.slice(0, 9),
      parameters.slice(9, 12),
      parameters.slice(12, 21),
      parameters.slice(21),
    ];
    const dense = (W: number[], b: number[], x: readonly number[]) =>
      b.map((bias, i) => bias + sum(x.map((xj, j) => W[3 * i + j] * xj)));
    const inputs = rowsOf(seededNumbers(1, 6, -1, 1), 3);
    const probabilities = inputs.map((x) => {
      const powers = dense(W2, b2, dense(W1, b1, x).map(Math.tanh)).map(Math.exp);
      return powers.map((power) => power / sum(powers));
    });
    const right = [0, 2]; // the classes of the two samples
    const loss = -sum(probabilities.map((p, sample) => Math.log(p[right[sample]]))) / 2;
    expectNear([valueAt(mlp, 2, parameters)], [loss]);
    const slopes = b2.map((_, k) => sum(probabilities.map((p, s) => p[k] - Number(right[s] === k))) / 2);
    expectNear(gradientAt(mlp, 2, parameters).slice(21), slopes);
  });
});

describe('attention head', () => {
  it('is softmax(Q K^T / sqrt d) V of arrays, squared and summed', () => {
    for (const tokens of [2, 8]) {
      const x = someNumbers(6 * tokens, -1, 1);
      const [Q, K, V] = [0, 1, 2].map((part) =>
        array(rowsOf(x.slice(2 * tokens * part, 2 * tokens * (part + 1)), 2)),
      );
      const output = matmul(softmax(mul(Math.SQRT1_2, matmul(Q, transpose(K)))), V);
      expectNear([valueAt(attention, tokens, x)], [sumOfArray(square(output))]);
    }
  });

  it('does not change when the tokens that are looked at change places', () => {
    const [q, k, v] = [someNumbers(8, -1, 1, 1), someNumbers(8, -1, 1, 2), someNumbers(8, -1, 1, 3)];
    const turned = (list: number[]) => [...list.slice(2), ...list.slice(0, 2)];
    expectNear(
      [valueAt(attention, 4, [...q, ...turned(k), ...turned(v)])],
      [valueAt(attention, 4, [...q, ...k, ...v])],
    );
  });
});

describe('LSTM', () => {
  it('is the plain loop over steps, layers and units', () => {
    const steps = 4;
    const p = someNumbers(38, -1, 1);
    const sequence = rowsOf(seededNumbers(1, (steps + 1) * 2, 0, 1), 2);
    const state = rowsOf(seededNumbers(2, 8, -0.5, 0.5), 2).map(([h, c]) => ({ h, c }));
    // layer by layer weights and biases of two units, of forget, input, output and change gates
    const gate = (layer: number, kind: number, unit: number, x: number) =>
      p[16 * layer + 4 * kind + unit] * x + p[16 * layer + 4 * kind + 2 + unit];
    let loss = 0;
    for (let t = 0; t < steps; t++) {
      const outputs = [0, 1].map((unit) => {
        let x = sequence[t][unit] * p[32 + unit];
        for (const layer of [0, 1]) {
          const own = state[2 * layer + unit];
          const [forget, out] = [gate(layer, 0, unit, x), gate(layer, 2, unit, x)].map(sigmoid);
          own.c =
            own.c * forget + sigmoid(gate(layer, 1, unit, own.h)) * Math.tanh(gate(layer, 3, unit, own.h));
          own.h = out * Math.tanh(own.c);
          x = own.h;
        }
        return Math.exp(x * p[34 + unit] + p[36 + unit]);
      });
      loss -= sum(outputs.map((power, unit) => sequence[t + 1][unit] * Math.log(power / sum(outputs))));
    }
    expectNear([valueAt(lstm, steps, p)], [loss / (2 * steps)]);
  });
});
