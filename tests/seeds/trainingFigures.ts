import { mse, type Tensor } from '@fourgrad/reverse';
import { Linear, Parameter, SGD } from '@fourgrad/reverse/nn';
import { expect } from 'vitest';
import { expectClose } from '../support/closeness.ts';
import { likePrinted, type TensorFigure } from './figure.ts';
import { twoLayers } from './networkFigures.ts';

/** Gradient descent from a start: where it ends, and the loss before every step. */
function descend(parameters: readonly Tensor[], lossOf: () => Tensor, lr: number, steps: number): number[] {
  const optimizer = new SGD(parameters, { lr });
  return Array.from({ length: steps }, () => {
    optimizer.zeroGrad();
    const loss = lossOf();
    loss.backward();
    optimizer.step();
    return loss.item();
  });
}

/** Figures of training by gradient descent. */
export const trainingFigures: Readonly<Record<string, TensorFigure>> = {
  'descent-1d': (seed) => {
    const x = new Parameter(0);
    descend([x], () => x.sub(3).square().add(1), 0.1, 20);
    expect(likePrinted(x.item(), seed.final_printed)).toBe(seed.final_printed);
  },

  'descent-2d': (seed) => {
    const x = new Parameter([0, 0]);
    descend([x], () => x.sub([1, 2]).square().sum(), 0.1, 50);
    expect(x.toArray().map((coordinate: number) => coordinate.toFixed(4))).toEqual(seed.final_printed);
  },

  'linear-regression': (seed) => {
    const column = (numbers: number[]) => numbers.map((x) => [x]);
    const [X, y] = [column(seed.X), column(seed.y)];
    const layer = new Linear(1, 1);
    layer.loadStateDict({ weight: [[0]], bias: [0] });
    const losses = descend(layer.parameters(), () => mse(layer.forward(X), y), 0.01, 200);
    const [w, b] = layer.parameters().map((parameter) => parameter.item());
    expect({ w: w.toFixed(4), b: b.toFixed(4) }).toEqual(seed.printed);
    // 200 steps of sums of 20: the last digits depend on their order
    expectClose([w, b, losses[0], losses[199]], [seed.w, seed.b, seed.first_loss, seed.last_loss], 1e-14);
  },

  xor: (seed) => {
    const net = twoLayers(seed.parameters);
    const optimizer = new SGD(net.parameters(), { lr: 1 });
    const losses: Record<string, number> = {};
    for (let epoch = 1; epoch <= 1000; epoch++) {
      let total = 0;
      seed.X.forEach((x: number[], i: number) => {
        optimizer.zeroGrad();
        const loss: Tensor = mse(net.forward(x), seed.y[i], { reduction: 'sum' });
        loss.backward();
        optimizer.step();
        total += loss.item();
      });
      if (String(epoch) in seed.loss) losses[epoch] = total / seed.X.length;
    }
    // Math.exp differs in its last bit between machines, and 4000 steps pass that on
    expectClose(losses, seed.loss, 1e-12);
    expectClose(net.forward(seed.X).toArray().flat(), seed.predictions, 1e-12);
  },
};
