import { checkGradient } from '@fourgrad/numeric';
import {
  crossEntropy,
  mse,
  relu,
  sigmoid,
  softmax,
  softplus,
  type Tensor,
  tanh,
  tensor,
} from '@fourgrad/reverse';
import {
  argmax,
  batches,
  Linear,
  l2Penalty,
  type Module,
  oneHot,
  Random,
  Sequential,
  SGD,
} from '@fourgrad/reverse/nn';
import { expect } from 'vitest';
import { expectClose } from '../support/closeness.ts';
import { expectFigure, type TensorFigure } from './figure.ts';

/** Linear(...) -> sigmoid -> Linear(...) -> sigmoid, with the weights that a seed calls W1, b1, W2, b2. */
export function twoLayers({ W1, b1, W2, b2 }: Record<string, number[][] & number[]>): Sequential {
  const layer = (weight: number[][]) => new Linear(weight[0].length, weight.length);
  const net = new Sequential({ layer1: layer(W1), hidden: sigmoid, layer2: layer(W2), out: sigmoid });
  net.loadStateDict({
    'layer1.weight': W1,
    'layer1.bias': b1.flat(),
    'layer2.weight': W2,
    'layer2.bias': b2.flat(),
  });
  return net;
}

/** The gradients of all parameters by name. */
const gradientsOf = (net: Module): Record<string, any> =>
  Object.fromEntries(net.namedParameters().map(([name, { grad }]) => [name, grad?.toArray()]));

/** The same in the names of the seeds. */
function seedGradientsOf(net: Module): Record<string, any> {
  const gradients = gradientsOf(net);
  const names = { W1: 'layer1.weight', b1: 'layer1.bias', W2: 'layer2.weight', b2: 'layer2.bias' };
  return Object.fromEntries(Object.entries(names).map(([short, name]) => [short, gradients[name]]));
}

/** The gradients of a loss by all parameters beside central differences of step 1e-5. */
function checkedGradients(net: Module, lossOf: () => Tensor) {
  const value = (state: any) => {
    net.loadStateDict(state);
    return lossOf().item();
  };
  const gradient = (state: any) => {
    net.loadStateDict(state);
    net.zeroGrad();
    lossOf().backward();
    return gradientsOf(net);
  };
  return checkGradient(value, gradient, net.stateDict(), { eps: 1e-5, atol: 1e-5, rtol: 0 });
}

/** Figures of networks that are not trained. */
export const networkFigures: Readonly<Record<string, TensorFigure>> = {
  'small-network-shapes': (seed) => {
    const net = new Sequential({ layer1: new Linear(2, 3), relu, layer2: new Linear(3, 1) });
    mse(net.forward([1, -0.5]), [1]).backward();
    const shapes = Object.fromEntries(net.namedParameters().map(([name, { grad }]) => [name, grad?.shape]));
    expect(shapes).toEqual(seed.shapes);
    expect(Object.keys(shapes)).toEqual(Object.keys(seed.shapes));
  },

  'one-hidden-layer': (seed) => {
    const net = twoLayers(seed.parameters);
    const lossOf = (): Tensor => mse(net.forward(seed.x), seed.y, { reduction: 'sum' });
    lossOf().backward();
    expectFigure(net.forward(seed.x).toArray(), seed.prediction);
    expectFigure(seedGradientsOf(net), seed.gradients);
    const { ok, message, evaluations } = checkedGradients(net, lossOf);
    expect(ok, message).toBe(true);
    expect(evaluations).toBe(2 * (6 + 3 + 3 + 1));
  },

  'tiny-network': (seed) => {
    const layers = [new Linear(1, 1), new Linear(1, 1)];
    layers[0].loadStateDict({ weight: [[0.5]], bias: [0.1] });
    layers[1].loadStateDict({ weight: [[0.8]], bias: [-0.2] });
    const z1 = layers[0].forward([1]);
    const a1 = sigmoid(z1);
    const z2 = layers[1].forward(a1);
    const a2 = sigmoid(z2);
    const loss: Tensor = mse(a2, [1]);
    const trace = { z1, a1, z2, a2, loss };
    for (const step of Object.values(trace)) step.retainGrad();
    loss.backward();
    const values = Object.entries(trace).map(([name, step]) => [name, step.item()]);
    expectFigure(Object.fromEntries(values), seed.values);
    const [w1, b1, w2, b2] = layers.flatMap((layer) => layer.parameters()).map(({ grad }) => grad?.item());
    expectFigure({ w1, b1, w2, b2 }, seed.gradient);
    // every adjoint on the way: dL/da2 = 2 (a2 - 1), then by sigmoid' = a (1 - a) and the weight
    const [A1, A2] = [seed.values.a1, seed.values.a2];
    const [da2, dz2] = [2 * (A2 - 1), 2 * (A2 - 1) * A2 * (1 - A2)];
    const adjoints = [0.8 * dz2 * A1 * (1 - A1), 0.8 * dz2, dz2, da2, 1];
    expectFigure(
      Object.values(trace).map(({ grad }) => grad?.item()),
      adjoints,
    );
  },

  'batch-network': (seed) => {
    const net = twoLayers(seed.parameters);
    mse(net.forward(seed.X), seed.y).backward();
    const { b1, b2, ...weights } = seedGradientsOf(net);
    expectFigure({ W1: weights.W1, b1: [b1], W2: weights.W2, b2: [b2] }, seed.gradients);
  },

  // dL/dW = 1/N sum (p_n - onehot_n) x_n^T,  dL/db = 1/N sum (p_n - onehot_n)
  'softmax-classifier': () => {
    const [inputs, classes] = [tensor([[0.5, -1], [2, 0.25], [-0.75, 1.5], [1, 1]]), [0, 1, 2, 1]]; // biome-ignore format: rows
    const layer = new Linear(2, 3, { random: new Random(1) });
    const logits = layer.forward(inputs);
    crossEntropy(logits, classes).backward();
    const errors: Tensor = softmax(logits).sub(oneHot(classes, 3)).div(4).detach();
    expectFigure(layer.weight.grad?.toArray(), errors.transpose().matmul(inputs).toArray());
    expectFigure(layer.bias?.grad?.toArray(), errors.sum({ axes: 0 }).toArray());
  },

  // three hidden layers with an activation each, mini-batches, L2; softmax and cross-entropy
  mlp: () => {
    const random = new Random(3);
    const net = new Sequential({
      hidden1: new Linear(2, 8, { random }),
      tanh,
      hidden2: new Linear(8, 6, { random }),
      softplus,
      hidden3: new Linear(6, 6, { random }),
      sigmoid,
      out: new Linear(6, 2, { random }),
    });
    const coordinates = [-1, -0.6, -0.2, 0.2, 0.6, 1];
    const inputs = coordinates.flatMap((x) => coordinates.map((y) => [x, y]));
    const classes = inputs.map(([x, y]) => (x * y > 0 ? 1 : 0));

    const logits = net.forward(inputs);
    logits.retainGrad();
    crossEntropy(logits, classes).backward();
    expectFigure(logits.grad?.toArray(), softmax(logits).sub(oneHot(classes, 2)).div(36).toArray());

    const errorOf = (): Tensor => crossEntropy(net.forward(inputs), classes);
    const lossOf = () => errorOf().add(l2Penalty(net.parameters()).mul(0.005));
    const { ok, message } = checkedGradients(net, lossOf);
    expect(ok, message).toBe(true);

    // of half the L2 penalty, weightDecay is the gradient
    net.zeroGrad();
    lossOf().backward();
    const penalized = gradientsOf(net);
    net.zeroGrad();
    errorOf().backward();
    const decayed = net.namedParameters().map(([name, x]) => [name, x.grad?.add(x.mul(0.01)).toArray()]);
    expectClose(Object.fromEntries(decayed), penalized, 1e-14);

    const optimizer = new SGD(net.parameters(), { lr: 0.2, momentum: 0.9, weightDecay: 1e-4 });
    for (let epoch = 0; epoch < 200; epoch++) {
      for (const [x, y] of batches([inputs, classes], { batchSize: 9, shuffle: true, random })) {
        optimizer.zeroGrad();
        crossEntropy(net.forward(x), y).backward();
        optimizer.step();
      }
    }
    expect(errorOf().item()).toBeLessThan(0.1);
    expect(argmax(net.forward(inputs)).toArray()).toEqual(classes);
  },
};
