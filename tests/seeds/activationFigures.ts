import {
  binaryCrossEntropy,
  binaryCrossEntropyWithLogits,
  crossEntropy,
  heaviside,
  relu,
  sigmoid,
  softmax,
  sum,
  type Tensor,
  tensor,
} from '@fourgrad/reverse';
import { argmax, Linear, Module, oneHot, Sequential } from '@fourgrad/reverse/nn';
import { expect } from 'vitest';
import { expectFigure, type TensorFigure } from './figure.ts';
import { leaf } from './tensorFigures.ts';

/** x + f(x) */
class Residual extends Module {
  constructor(readonly inner: Module) {
    super();
  }

  forward(x: Tensor): Tensor {
    return x.add(this.inner.forward(x));
  }
}

/** The sizes of the gradients by the inputs of the layers, the first layer first. */
function gradientSizes(layers: readonly Module[]): number[] {
  const inputs = [leaf([0])];
  for (const layer of layers) {
    const output = layer.forward(inputs[inputs.length - 1]);
    output.retainGrad();
    inputs.push(output);
  }
  sum(inputs[inputs.length - 1]).backward();
  return inputs.map(({ grad }) => Math.abs(grad?.toArray()[0]));
}

/** Layers of one unit with weight 1 and bias b, whose sums are all 0 if the activations of 0 are -b. */
const deep = (activation: (x: Tensor) => Tensor, bias: number) =>
  Array.from({ length: 10 }, (_, k) => {
    const layer = new Linear(1, 1);
    layer.loadStateDict({ weight: [[1]], bias: [k === 0 ? 0 : bias] });
    return new Sequential(layer, activation);
  });

/** Figures of activations and the losses that belong to them. */
export const activationFigures: Readonly<Record<string, TensorFigure>> = {
  'vanishing-gradient': (seed) => {
    const plain = gradientSizes(deep(sigmoid, -0.5));
    expectFigure(plain[0], seed.value);
    expect(plain).toEqual(Array.from({ length: 11 }, (_, k) => 0.25 ** (10 - k)));
    expect(gradientSizes(deep(relu, 1))[1]).toBe(1);
    const residual = deep(sigmoid, -0.5).map((layer) => new Residual(layer));
    expect(Math.min(...gradientSizes(residual))).toBeGreaterThanOrEqual(1);
  },

  activations: () => {
    const x = leaf([-1, 0.5, 2]);
    heaviside(x).sum().backward();
    expect([heaviside(x).toArray(), x.grad?.toArray()]).toEqual([
      [0, 1, 1],
      [0, 0, 0],
    ]);

    x.zeroGrad();
    const s = sigmoid(x);
    s.sum().backward();
    expectFigure(x.grad?.toArray(), s.mul(s.neg().add(1)).toArray());

    const classes = [2, 0];
    const onehot = oneHot(classes, 3);
    expect(onehot.toArray()).toEqual([
      [0, 0, 1],
      [1, 0, 0],
    ]);
    const z = leaf([
      [0.1, -1, 2],
      [1.5, 0.3, -0.7],
    ]);
    const p: Tensor = softmax(z);
    expectFigure(p.sum({ axes: 1 }).toArray(), [1, 1]);
    expect(argmax(p).toArray()).toEqual(classes);

    // L = -1/N sum onehot log p,  dL/dz = (p - onehot) / N
    const loss: Tensor = crossEntropy(z, classes);
    expectFigure(loss.item(), p.log().mul(onehot).sum().div(-2).item());
    loss.backward();
    expectFigure(z.grad?.toArray(), p.sub(onehot).div(2).toArray());

    // L = -mean(t log q + (1 - t) log(1 - q)) with q = sigmoid(x),  dL/dx = (q - t) / N
    x.zeroGrad();
    const targets = tensor([0, 1, 1]);
    const binary: Tensor = binaryCrossEntropy(sigmoid(x), targets);
    binary.backward();
    expectFigure(binary.item(), binaryCrossEntropyWithLogits(x, targets).item());
    expectFigure(x.grad?.toArray(), sigmoid(x).sub(targets).div(3).toArray());
  },
};
